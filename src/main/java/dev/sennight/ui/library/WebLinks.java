package dev.sennight.ui.library;

import dev.sennight.library.Library;
import dev.sennight.render.html.WebAddress;
import dev.sennight.ui.task.InOrder;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which web links are opened without asking: all of them, or those to some hosts. */
public final class WebLinks {
  private static final String SETTING = "web.open";
  private static final String ALL = "*";

  private final NoticeViewModel notices;
  private final Consumer<String> browse;
  private final Latest reading;
  private final InOrder writing;
  private final BooleanProperty all = new SimpleBooleanProperty(false);
  private final ObservableList<String> hosts = FXCollections.observableArrayList();
  private @Nullable Library opened;
  private boolean known;

  /**
   * Asks before every link until {@link #use}.
   *
   * @param notices ask, and are told what went wrong
   * @param browse opens an address outside
   */
  public WebLinks(Tasks tasks, NoticeViewModel notices, Consumer<String> browse) {
    this.notices = notices;
    this.browse = browse;
    this.reading = new Latest(tasks, "web links");
    this.writing = new InOrder(tasks, "web link");
    all.addListener((property, before, now) -> keep());
  }

  /** Reads what was chosen before, which is one choice for all libraries; null for none open. */
  public void use(@Nullable Library library) {
    opened = library;
    reading.cancel();
    known = false;
    if (library != null) {
      reading.run(
          cancel -> () -> library.personal().setting(SETTING).orElse(""),
          this::take,
          notices::failed);
    }
  }

  private void take(String setting) {
    List<String> lines = setting.lines().toList();
    all.set(lines.contains(ALL));
    hosts.setAll(lines.stream().filter(line -> !line.equals(ALL)).sorted().toList());
    known = true;
  }

  /** Opens a web address, or asks first. */
  public void follow(String address) {
    if (host(address).filter(host -> all.get() || hosts.contains(host)).isPresent()) {
      browse.accept(address);
    } else {
      notices.leave(address);
    }
  }

  /** Opens a web address that the user agreed to. */
  public void open(String address) {
    notices.leave(null);
    browse.accept(address);
  }

  /** The host of a web address; empty for mail, which is always asked about by host. */
  static Optional<String> host(String address) {
    return WebAddress.of(address)
        .filter(web -> !web.address().startsWith("mailto:"))
        .map(WebAddress::host);
  }

  /** Asks no more before links to the host of {@code address}. */
  public void trust(String address) {
    host(address)
        .ifPresent(host -> {
          TreeSet<String> more = new TreeSet<>(hosts);
          more.add(host);
          hosts.setAll(more);
          keep();
        });
  }

  /** Asks again before links to {@code host}. */
  public void distrust(String host) {
    hosts.remove(host);
    keep();
  }

  /** Whether no link is asked about. */
  public BooleanProperty all() {
    return all;
  }

  /** The hosts that are not asked about, by name. */
  public ObservableList<String> hosts() {
    return hosts;
  }

  private void keep() {
    Library library = opened;
    if (library != null && known) {
      String setting =
          (all.get() ? ALL + "\n" : "") + hosts.stream().collect(Collectors.joining("\n"));
      writing.run(
          () -> {
            library.personal().set(SETTING, setting);
            return setting;
          },
          () -> {},
          notices::failed);
    }
  }
}
