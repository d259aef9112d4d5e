package dev.sennight.render.image;

/** Numbers in the heads of image files; what lies outside the file reads as 0. */
final class Bytes {
  private Bytes() {}

  static boolean startWith(byte[] file, int at, int... expected) {
    if (file.length < at + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((file[at + i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  static int one(byte[] file, int at) {
    return at >= 0 && at < file.length ? file[at] & 0xFF : 0;
  }

  static int littleTwo(byte[] file, int at) {
    return one(file, at) | one(file, at + 1) << 8;
  }

  static int littleThree(byte[] file, int at) {
    return littleTwo(file, at) | one(file, at + 2) << 16;
  }

  static int littleFour(byte[] file, int at) {
    return littleTwo(file, at) | littleTwo(file, at + 2) << 16;
  }

  static int bigTwo(byte[] file, int at) {
    return one(file, at) << 8 | one(file, at + 1);
  }

  static int bigFour(byte[] file, int at) {
    return bigTwo(file, at) << 16 | bigTwo(file, at + 2);
  }
}
