package dev.sennight.cli;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables as CSV of RFC 4180: a header, lines that end with CR LF, and quotes where they are needed.
 */
final class Csv {
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  private Csv() {}

  /**
   * Writes rows under a header.
   *
   * @param rows numbers, or anything else as a text; a cell that is null is empty
   */
  static String write(List<String> columns, List<List<@Nullable Object>> rows) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n").setUseHeader(true);
    columns.forEach(schema::addColumn);
    StringWriter text = new StringWriter();
    try (SequenceWriter out = CSV.writer(schema.build()).writeValues(text)) {
      if (rows.isEmpty()) {
        out.write(List.of()); // the header alone
      }
      for (List<@Nullable Object> row : rows) {
        out.write(row);
      }
    }
    return text.toString();
  }
}
