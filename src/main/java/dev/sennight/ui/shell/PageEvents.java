package dev.sennight.ui.shell;

import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.notice.Notice;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.ReaderHost;
import dev.sennight.ui.text.Message;
import org.jspecify.annotations.Nullable;

/** What happens in the page, told to the other panes. */
final class PageEvents implements ReaderHost {
  private static final Notice MISSING =
      new Notice(Notice.Weight.WARNING, Message.of("failure.missing"));

  private final ShellViewModel shell;

  /** The page that is shown and known to be gone: it is said once, not at each change after it. */
  private @Nullable Place gone;

  PageEvents(ShellViewModel shell) {
    this.shell = shell;
  }

  @Override
  public void list(Listing listing) {
    shell.list(listing);
  }

  @Override
  public void search(String query) {
    shell.search().query().set(query);
  }

  @Override
  public void browse(String address) {
    shell.notices().leave(address);
  }

  @Override
  public void shown(ShownPage page) {
    if (!shell.search().active().get()) {
      shell.list().follow(page.place());
    }
    tellOthers(page);
  }

  @Override
  public void renewed(ShownPage page) {
    if (MISSING.equals(shell.notices().notice().get())) {
      shell.notices().say(null);
    }
    tellOthers(page);
  }

  private void tellOthers(ShownPage page) {
    shell.side().follow(shell.library().opened().get(), page, shell.texts());
    shell.side().reading(shell.reader().position().get().heading());
    shell.flow().shown(page);
    shell.lastPlace().keep(page.place());
    gone = null;
  }

  @Override
  public void failed(Exception failure) {
    shell.notices().failed(failure);
  }

  @Override
  public void missing() {
    ShownPage page = shell.reader().page().get();
    Place wanted = shell.reader().tabs().shown().get().place();
    boolean standing = page != null && page.place().equals(wanted);
    if (!standing || !page.place().equals(gone)) {
      shell.notices().say(MISSING);
    }
    gone = standing ? wanted : null;
  }
}
