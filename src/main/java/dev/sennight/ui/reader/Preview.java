package dev.sennight.ui.reader;

import dev.sennight.render.PageAddress;
import dev.sennight.render.RenderedPage;

/**
 * What a link leads to, as a small page.
 *
 * @param html as the renderer wrote it
 */
public record Preview(PageAddress address, RenderedPage html) {}
