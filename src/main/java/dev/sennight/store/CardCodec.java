package dev.sennight.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.sennight.model.Card;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Keyword cards as UTF-8 JSON arrays. Stateless. */
public final class CardCodec {
  private CardCodec() {}

  /** The bytes of {@code card}. */
  public static byte[] encode(Card card) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder();
        JsonGenerator out = JsonFormat.FACTORY.createGenerator(bytes)) {
      out.writeStartArray();
      out.writeString(card.term());
      strings(out, card.aliases());
      out.writeString(card.field());
      strings(out, card.related());
      out.writeString(card.motto());
      strings(out, card.definition());
      out.writeStartArray();
      for (Card.Proposition proposition : card.propositions()) {
        strings(out, List.of(proposition.label(), proposition.text()));
      }
      out.writeEndArray();
      steps(out, card.reasoning());
      strings(out, card.insights());
      out.writeEndArray();
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a card cannot be kept", e);
    }
  }

  private static void steps(JsonGenerator out, List<Card.Step> steps) throws IOException {
    out.writeStartArray();
    for (Card.Step step : steps) {
      out.writeStartArray();
      out.writeString(step.text());
      strings(out, step.points());
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private static void strings(JsonGenerator out, List<String> strings) throws IOException {
    out.writeStartArray();
    for (String string : strings) {
      out.writeString(string);
    }
    out.writeEndArray();
  }

  /**
   * The card that {@link #encode} got.
   *
   * @throws IOException when the bytes are damaged
   */
  public static Card decode(byte[] bytes) throws IOException {
    try (JsonParser parser = JsonFormat.FACTORY.createParser(bytes)) {
      InlineReader in = new InlineReader(parser);
      InlineReader.expect(JsonToken.START_ARRAY, parser.nextToken());
      Card card =
          new Card(
              in.string(),
              strings(in),
              in.stringOrNull(),
              strings(in),
              in.string(),
              strings(in),
              in.list(first -> proposition(in)),
              in.list(first -> step(in)),
              strings(in));
      in.end();
      return card;
    }
  }

  private static List<String> strings(InlineReader in) throws IOException {
    return in.list(first -> in.stringHere());
  }

  private static Card.Proposition proposition(InlineReader in) throws IOException {
    Card.Proposition proposition = new Card.Proposition(in.string(), in.string());
    in.end();
    return proposition;
  }

  private static Card.Step step(InlineReader in) throws IOException {
    Card.Step step = new Card.Step(in.string(), strings(in));
    in.end();
    return step;
  }
}
