package dev.sennight.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.ui.text.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeViewModelTest {
  private final NoticeViewModel notices = new NoticeViewModel();

  private static Notice info(String key, Object... values) {
    return new Notice(Notice.Weight.INFO, Message.of(key, values));
  }

  private static Notice question(String key) {
    return new Notice(Notice.Weight.WARNING, Message.of(key), List.of(), () -> {});
  }

  @Test
  void laterOnesWaitUntilThereIsRoom() {
    List<Notice> said = List.of(question("a"), info("b"), info("c"), info("d"), info("e"));
    said.forEach(notices::say);
    assertEquals(said.subList(0, 3), notices.shown());
    notices.close(said.get(1));
    assertEquals(List.of(said.get(0), said.get(2), said.get(3)), notices.shown());
    notices.close(said.get(4));
    notices.close(said.get(2));
    assertEquals(List.of(said.get(0), said.get(3)), notices.shown(), "a closed one does not come");
  }

  @Test
  void whatStaysLeavesRoomForWhatWasDone() {
    List.of(question("a"), question("b"), question("c"), info("d")).forEach(notices::say);
    assertEquals(List.of("a", "b", "d"), keys());
    notices.close(notices.shown().getFirst());
    assertEquals(List.of("b", "d", "c"), keys());
  }

  private List<String> keys() {
    return notices.shown().stream().map(notice -> notice.message().key()).toList();
  }

  @Test
  void newerWordsTakeThePlaceOfOlderOnes() {
    notices.say(info("read", 1));
    notices.say(info("saved"));
    notices.say(info("read", 3));
    assertEquals(List.of(info("saved"), info("read", 3)), notices.shown());
    Notice once = new Notice(Notice.Weight.ERROR, Message.of("failed", "a"));
    Notice other = new Notice(Notice.Weight.ERROR, Message.of("failed", "b"));
    List.of(once, other, once).forEach(notices::say);
    assertEquals(List.of(info("saved"), info("read", 3), other, once), notices.shown());
  }

  @Test
  void anotherLibraryTakesAwayWhatWaitsForTheUser() {
    notices.say(question("a"));
    notices.say(info("b"));
    notices.say(new Notice(Notice.Weight.ERROR, Message.of("c")));
    notices.leaveBehind();
    assertEquals(List.of(info("b")), notices.shown());
  }
}
