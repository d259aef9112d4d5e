package dev.sennight.parse;

import dev.sennight.model.EntryDetails;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySpan;
import dev.sennight.model.Link;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one entry of an article, a note, or an issue without sections. */
final class SingleEntryBuilder {
  private final SourceFile source;
  private final DocumentTitle title;
  private final NotePart part;
  private final LinksByLine links;

  SingleEntryBuilder(SourceFile source, DocumentTitle title, NotePart part, LinksByLine links) {
    this.source = source;
    this.title = title;
    this.part = part;
    this.links = links;
  }

  ParsedEntry item() {
    return entry(EntryKind.ITEM, body());
  }

  ParsedEntry note() {
    return entry(EntryKind.NOTE, withSummary());
  }

  ParsedEntry article() {
    return entry(EntryKind.ARTICLE, withSummary());
  }

  /** The heading that names the entry is no part of its body. */
  private @Nullable Section ownHeading() {
    Section heading = title.heading();
    return heading != null && heading.title().equals(title.names().title()) ? heading : null;
  }

  private List<Block> body() {
    Section own = ownHeading();
    List<Block> body = new ArrayList<>();
    for (Section section : part.sections()) {
      if (section.heading() != null && (own == null || own.line() != section.line())) {
        body.add(section.heading());
      }
      body.addAll(section.blocks());
    }
    return body;
  }

  private List<Block> withSummary() {
    List<Block> body = body();
    String sourceName = source.sourceName();
    if (sourceName != null && part.isFirst() && !PlainText.of(body).contains(sourceName)) {
      body.addFirst(new Block.Paragraph(List.of(linked(sourceName)), null));
    }
    if (part.isFirst()) {
      body.addAll(0, source.summaryOf(body));
    }
    return body;
  }

  /** The name of the source, which leads there. */
  private Inline linked(String sourceName) {
    Inline name = new Inline.Text(sourceName);
    String address = source.address();
    return address == null ? name : new Inline.Link(LinkForm.MARKDOWN, address, List.of(name));
  }

  private ParsedEntry entry(EntryKind kind, List<Block> body) {
    EntryContents facts = EntryContents.of(List.of(), body);
    List<Link> own = new ArrayList<>();
    if (kind != EntryKind.ITEM && part.isFirst()) {
      own.addAll(source.links());
    }
    own.addAll(part.isLast() ? links.rest() : links.take(0, part.endLine()));
    Set<String> tags = new LinkedHashSet<>(source.tags());
    tags.addAll(facts.tags());
    Section heading = ownHeading();
    int line = heading == null || !part.isFirst() ? part.line() : heading.line();
    List<String> aliases = part.isFirst() ? title.names().aliases() : List.of();
    return new ParsedEntry(
        kind,
        part.title(title.names().title()),
        new EntrySpan(line, part.endLine(), 1, List.of()),
        body,
        own,
        source.date(),
        new EntryFacts(List.copyOf(tags), sources(own), false),
        new EntryDetails(aliases, facts.images(), null, source.author()));
  }

  private List<String> sources(List<Link> own) {
    Set<String> sources = new LinkedHashSet<>();
    String address = source.address();
    if (address != null) {
      sources.add(address);
    }
    sources.addAll(EntryContents.sources(own, 0, 0));
    return List.copyOf(sources);
  }
}
