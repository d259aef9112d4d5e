package dev.sennight.render.image;

/**
 * An SVG file in pixels.
 *
 * @param png the file of the picture
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Drawing(byte[] png, int width, int height) {}
