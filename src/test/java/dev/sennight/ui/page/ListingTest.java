package dev.sennight.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sennight.model.EntryKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A listing is read back from settings as it was kept. */
class ListingTest {
  @Test
  void everyListingIsReadBack() {
    List<Listing> all =
        List.of(
            new Listing.InDocument("weekly/2025W18: late.md"),
            new Listing.OnTopic("SLAM"),
            new Listing.OfKind(EntryKind.CARD),
            new Listing.Ghosts(),
            new Listing.OnTag("a/b"),
            new Listing.FromHost("example.org"),
            new Listing.Starred(),
            new Listing.Highlights(),
            new Listing.SameWeek(18),
            new Listing.History(),
            new Listing.Problems(),
            new Listing.Search("topic:SLAM -has:code"));
    assertEquals(all, all.stream().map(Listing::key).map(Listing::parse).toList());
    assertEquals(Listing.class.getPermittedSubclasses().length, all.size());
  }

  @Test
  void whatIsNoListingIsNone() {
    for (String odd : List.of("", "topic", "week:x", "kind:GHOST", "shelf:1")) {
      assertNull(Listing.parse(odd), odd);
    }
  }
}
