package dev.sennight.render.pdf;

/** Follows the writing of a PDF and may stop it; called by the thread that writes, often. */
public interface PdfProgress {
  /** Listens to nothing and never stops. */
  PdfProgress NONE =
      new PdfProgress() {
        @Override
        public void page(int done, int total) {}

        @Override
        public boolean isStopped() {
          return false;
        }
      };

  /** Page {@code done} of {@code total} is written, counted from 1. */
  void page(int done, int total);

  /** Whether to stop. */
  boolean isStopped();
}
