package dev.sennight.ui.notice;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.sennight.ui.text.Message;
import org.junit.jupiter.api.Test;

class NoticeViewModelTest {
  private static final Message WORDS = Message.of("words");
  private final NoticeViewModel notices = new NoticeViewModel();

  @Test
  void anOfferStaysWhenWhatComesMattersLess() {
    Notice.Offer action = new Notice.Offer(WORDS, () -> {});
    Notice offer = new Notice(Notice.Weight.WARNING, WORDS, action, () -> {});
    notices.say(offer);
    notices.say(new Notice(Notice.Weight.INFO, WORDS));
    assertSame(offer, notices.notice().get());
    Notice error = new Notice(Notice.Weight.ERROR, WORDS);
    notices.say(error);
    assertSame(error, notices.notice().get());
  }

  @Test
  void whatAPersonIsToCloseStaysWhenWhatComesMattersLess() {
    Notice rescue = new Notice(Notice.Weight.WARNING, WORDS, null, () -> {});
    notices.say(rescue);
    notices.say(new Notice(Notice.Weight.INFO, WORDS));
    assertSame(rescue, notices.notice().get());
    notices.leaveBehind();
    assertNull(notices.notice().get());
  }

  @Test
  void aSentenceAloneGivesWay() {
    notices.say(new Notice(Notice.Weight.ERROR, WORDS));
    Notice info = new Notice(Notice.Weight.INFO, WORDS);
    notices.say(info);
    assertSame(info, notices.notice().get());
    notices.say(null);
    assertNull(notices.notice().get());
  }
}
