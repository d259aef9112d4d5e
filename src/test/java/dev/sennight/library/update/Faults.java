package dev.sennight.library.update;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What fails now, in all that {@link FaultLoader} loads. */
public final class Faults {
  private static final AtomicReference<@Nullable Fault> NOW = new AtomicReference<>();
  private static final AtomicInteger THROWN = new AtomicInteger();

  private Faults() {}

  /** Ways to fail. */
  enum Failure {
    EXCEPTION,
    STACK,
    MEMORY
  }

  /** Fails at {@code at} wherever an argument holds {@code word}. */
  record Fault(String at, String word, Failure failure) {}

  /** From now on the method {@code at} fails. */
  static void set(String at, String word, Failure failure) {
    THROWN.set(0);
    NOW.set(new Fault(at, word, failure));
  }

  /** Nothing fails any more. Returns how often something did. */
  static int end() {
    NOW.set(null);
    return THROWN.get();
  }

  /** Called by changed methods. */
  public static void at(String at, Object[] arguments) {
    Fault fault = NOW.get();
    if (fault != null && fault.at.equals(at) && text(arguments).contains(fault.word)) {
      THROWN.incrementAndGet();
      switch (fault.failure) {
        case EXCEPTION -> throw new IllegalStateException("a fault");
        case STACK -> throw new StackOverflowError();
        case MEMORY -> throw new OutOfMemoryError("Java heap space");
      }
    }
  }

  private static String text(Object[] arguments) {
    return Arrays.stream(arguments)
        .map(argument ->
            argument instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(argument))
        .collect(Collectors.joining("\n"));
  }
}
