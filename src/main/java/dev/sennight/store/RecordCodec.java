package dev.sennight.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.sennight.model.Card;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records as UTF-8 JSON, so that a page shows without a parse. A record is the array of its
 * components in order; a record of a sealed interface begins with its index among the permitted
 * ones, except for {@link Inline.Text}, which is a string. An enum constant is its ordinal. The
 * form of each type is derived once by reflection. Safe for use by many threads.
 *
 * @param <T> a record, or a list of records or strings
 */
@SuppressWarnings("EnumOrdinal") // stored data has the schema version of the library
final class RecordCodec<T> {
  static final RecordCodec<List<Block>> BLOCKS = new RecordCodec<>(new ListForm(Block.class));
  static final RecordCodec<Card> CARD = new RecordCodec<>(new RecordForm(Card.class));
  static final RecordCodec<List<String>> STRINGS = new RecordCodec<>(new ListForm(String.class));

  /** Deeper trees are flattened: they would not fit on the stack of every thread that reads. */
  private static final int MAX_DEPTH = 200;

  /** Some arrays for each level; Jackson's own limit of 1000 would cut a deep list. */
  private static final int MAX_ARRAYS = 8 * MAX_DEPTH;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_ARRAYS)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(MAX_ARRAYS).build())
          .build();

  private final Form form;

  private RecordCodec(Form form) {
    this.form = form;
  }

  byte[] encode(T value) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder();
        JsonGenerator out = JSON.createGenerator(bytes)) {
      form.write(out, value, 1);
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a value cannot be written", e);
    }
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws IOException when the bytes are damaged
   */
  @SuppressWarnings("unchecked")
  T decode(byte[] bytes) throws IOException {
    try (JsonParser in = JSON.createParser(bytes)) {
      return (T) form.read(in, in.nextToken());
    }
  }

  /** How the values of one type are written and read. */
  private interface Form {
    ClassValue<Form> BY_CLASS =
        new ClassValue<>() {
          @Override
          protected Form computeValue(Class<?> type) {
            if (type.isSealed()) {
              return new SealedForm(List.of(type.getPermittedSubclasses()));
            }
            return type.isRecord() ? new RecordForm(type) : new ScalarForm(type);
          }
        };

    /**
     * Writes {@code value}.
     *
     * @param depth lists of blocks and inlines around it, and 1
     */
    void write(JsonGenerator out, Object value, int depth) throws IOException;

    /** Reads the value whose first token is {@code first}. */
    Object read(JsonParser in, @Nullable JsonToken first) throws IOException;

    static Form of(Type type) {
      return type instanceof ParameterizedType list
          ? new ListForm(list.getActualTypeArguments()[0])
          : BY_CLASS.get((Class<?>) type);
    }

    static void expect(JsonToken wanted, @Nullable JsonToken found) throws IOException {
      if (found != wanted) {
        throw new IOException("found " + found + " instead of " + wanted);
      }
    }

    static <E> E at(List<E> constants, JsonParser in) throws IOException {
      int index = in.getIntValue();
      if (index < 0 || index >= constants.size()) {
        throw new IOException("no constant " + index);
      }
      return constants.get(index);
    }
  }

  /** A string, number, truth value or enum constant. */
  private record ScalarForm(Class<?> type) implements Form {
    @Override
    public void write(JsonGenerator out, Object value, int depth) throws IOException {
      switch (value) {
        case String text -> out.writeString(text);
        case Boolean flag -> out.writeBoolean(flag);
        case Enum<?> constant -> out.writeNumber(constant.ordinal());
        default -> out.writeNumber((Integer) value);
      }
    }

    @Override
    public Object read(JsonParser in, @Nullable JsonToken first) throws IOException {
      return switch (first) {
        case VALUE_STRING -> in.getText();
        case VALUE_TRUE -> true;
        case VALUE_FALSE -> false;
        case VALUE_NUMBER_INT ->
            type.isEnum()
                ? Form.at(List.of(type.getEnumConstants()), in)
                : (Object) in.getIntValue();
        case null, default -> throw new IOException("found " + first + " instead of a value");
      };
    }
  }

  private record ListForm(Type type) implements Form {
    @Override
    public void write(JsonGenerator out, Object value, int depth) throws IOException {
      boolean tree = type == Block.class || type == Inline.class;
      Form element = Form.of(type);
      out.writeStartArray();
      for (Object each : depth > MAX_DEPTH && tree ? flat((List<?>) value) : (List<?>) value) {
        element.write(out, each, tree ? depth + 1 : depth);
      }
      out.writeEndArray();
    }

    @SuppressWarnings("unchecked")
    private List<?> flat(List<?> tree) {
      if (type == Inline.class) {
        return List.of(new Inline.Text(PlainText.ofInlines((List<Inline>) tree)));
      }
      String text = PlainText.of((List<Block>) tree);
      return text.isEmpty()
          ? List.of()
          : List.of(new Block.RawText(text.substring(0, text.length() - 1)));
    }

    @Override
    public Object read(JsonParser in, @Nullable JsonToken first) throws IOException {
      Form.expect(JsonToken.START_ARRAY, first);
      Form element = Form.of(type);
      List<Object> list = new ArrayList<>();
      JsonToken token = in.nextToken();
      while (token != JsonToken.END_ARRAY) {
        list.add(element.read(in, token));
        token = in.nextToken();
      }
      return list;
    }
  }

  private static final class RecordForm implements Form {
    private final Form[] forms;
    private final Method[] accessors;
    private final Constructor<?> constructor;

    RecordForm(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      forms = Stream.of(components).map(c -> Form.of(c.getGenericType())).toArray(Form[]::new);
      accessors = Stream.of(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
      try {
        constructor =
            type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void write(JsonGenerator out, Object value, int depth) throws IOException {
      out.writeStartArray();
      writeComponents(out, value, depth);
      out.writeEndArray();
    }

    void writeComponents(JsonGenerator out, Object record, int depth) throws IOException {
      for (int i = 0; i < forms.length; i++) {
        Object component = component(record, i);
        if (component == null) {
          out.writeNull();
        } else {
          forms[i].write(out, component, depth);
        }
      }
    }

    private @Nullable Object component(Object record, int index) {
      try {
        return accessors[index].invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Object read(JsonParser in, @Nullable JsonToken first) throws IOException {
      Form.expect(JsonToken.START_ARRAY, first);
      return readComponents(in);
    }

    Object readComponents(JsonParser in) throws IOException {
      @Nullable Object[] components = new Object[forms.length];
      for (int i = 0; i < forms.length; i++) {
        JsonToken token = in.nextToken();
        components[i] = token == JsonToken.VALUE_NULL ? null : forms[i].read(in, token);
      }
      Form.expect(JsonToken.END_ARRAY, in.nextToken());
      try {
        return constructor.newInstance(components);
      } catch (ReflectiveOperationException | IllegalArgumentException e) {
        throw new IOException("no " + constructor.getDeclaringClass().getSimpleName(), e);
      }
    }
  }

  private record SealedForm(List<Class<?>> permitted) implements Form {
    @Override
    public void write(JsonGenerator out, Object value, int depth) throws IOException {
      if (value instanceof Inline.Text text) {
        out.writeString(text.text());
        return;
      }
      int index = permitted.indexOf(value.getClass());
      out.writeStartArray();
      out.writeNumber(index);
      form(permitted.get(index)).writeComponents(out, value, depth);
      out.writeEndArray();
    }

    @Override
    public Object read(JsonParser in, @Nullable JsonToken first) throws IOException {
      if (first == JsonToken.VALUE_STRING) {
        return new Inline.Text(in.getText());
      }
      Form.expect(JsonToken.START_ARRAY, first);
      Form.expect(JsonToken.VALUE_NUMBER_INT, in.nextToken());
      return form(Form.at(permitted, in)).readComponents(in);
    }

    private static RecordForm form(Class<?> type) {
      return (RecordForm) Form.of(type);
    }
  }
}
