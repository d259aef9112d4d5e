package dev.sennight.render.image;

/** Finds the parts of a JPEG file by their markers (ITU-T T.81, annex B); decodes nothing. */
final class JpegMarkers {
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;

  private JpegMarkers() {}

  /** Where the marker of the frame's head is; -1 when there is none. */
  static int frame(byte[] file) {
    int at = 2;
    while (at + 9 < file.length && Bytes.one(file, at) == 0xFF) {
      int marker = Bytes.one(file, at + 1);
      if (isFrame(marker)) {
        return at;
      }
      at += marker == 0xFF ? 1 : 2 + Math.max(2, Bytes.bigTwo(file, at + 2));
    }
    return -1;
  }

  /**
   * How many scans there are, counted up to {@code most}: decoding goes over all pixels in each.
   */
  static int scans(byte[] file, int most) {
    int scans = 0;
    for (int at = 2; at + 1 < file.length && scans < most; ) {
      int marker = Bytes.one(file, at) == 0xFF ? Bytes.one(file, at + 1) : 0;
      if (marker == END_OF_IMAGE) {
        return scans;
      }
      scans += marker == START_OF_SCAN ? 1 : 0;
      // Decoders skip what is no marker, so it is looked at byte by byte.
      at += hasLength(marker) ? 2 + Bytes.bigTwo(file, at + 2) : 1;
    }
    return scans;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Whether a segment follows, with its length first; the others stand alone or are filled up. */
  private static boolean hasLength(int marker) {
    return marker >= 0xC0 && marker != 0xFF && (marker < 0xD0 || marker > END_OF_IMAGE);
  }
}
