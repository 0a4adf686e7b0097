package org.ishc.io.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.SenderState;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.report.CollectionText;

/** Who is asked in a round and where each stands: as a map of tiles where they are the provinces, and as a table. */
public final class SendersSection {

    private static final String TABLE = "senders-table";

    private final CollectedRound collected;
    private final Snapshot map;

    public SendersSection(CollectedRound collected) {
        this.collected = collected;
        this.map = collected.merged().registry().asOf(collected.round().asOf());
    }

    public void write(Html html) {
        html.raw("<section id=\"senders\" class=\"landscape\">\n<h2 id=\"senders-title\">"
                + PageFrame.say("collect.senders") + "</h2>\n<ul class=\"legend\">");
        for (SubmissionStatus status : SubmissionStatus.values()) {
            html.raw("<li>" + TileMap.key(key(status), status.name(), sign(status), Html.label(status)) + " "
                    + Html.number(collected.count(status)) + "</li>");
        }
        html.raw("</ul>\n");
        Optional<TileGrid> grid = TileGrid.find(provinces());
        html.raw(grid.isPresent() ? "<div class=\"aside\">\n" : "<div>\n");
        grid.ifPresent(found -> {
            html.raw("<div>\n");
            new TileMap(found, tiles(), this::name).write(html, "senders-title");
            html.raw("</div>\n");
        });
        html.raw("<div>\n");
        table(html);
        html.raw("</div>\n</div>\n</section>\n");
    }

    private List<UnitCode> provinces() {
        return collected.senders().stream()
                .map(SenderState::sender)
                .filter(sender -> map.findUnit(sender)
                        .filter(unit -> unit.level() == UnitLevel.PROVINCE)
                        .isPresent())
                .toList();
    }

    private Map<UnitCode, TileMap.Tile> tiles() {
        Map<UnitCode, TileMap.Tile> tiles = new LinkedHashMap<>();
        for (SenderState sender : collected.senders()) {
            SubmissionStatus status = sender.status();
            tiles.put(
                    sender.sender(),
                    new TileMap.Tile(
                            status.name(),
                            language -> sign(status),
                            language -> "",
                            key(status),
                            row(sender.sender())));
        }
        return tiles;
    }

    private String name(String code) {
        return map.findName(UnitCode.parse(code)).orElse(code);
    }

    private static String row(UnitCode sender) {
        return "s-" + sender.value();
    }

    private static String key(SubmissionStatus status) {
        return "state-" + status;
    }

    private static String sign(SubmissionStatus status) {
        return switch (status) {
            case ACCEPTED -> "✓";
            case LATE -> "◷";
            case RETURNED -> "↩";
            case MISSING -> "–";
        };
    }

    public static String badge(SubmissionStatus status, String words) {
        return "<span class=\"badge " + status + "\">" + words + "</span>";
    }

    private void table(Html html) {
        html.table(
                TABLE,
                PageFrame.say("collect.senders.caption"),
                "sortable",
                5,
                List.of(
                        PageFrame.say("collect.sender"),
                        PageFrame.say("collect.status"),
                        PageFrame.say("collect.due-on"),
                        PageFrame.say("collect.received"),
                        PageFrame.say("collect.answers"),
                        PageFrame.say("collect.days-late")));
        for (SenderState sender : collected.senders()) {
            html.named(
                    " id=\"" + Html.escape(row(sender.sender())) + "\"",
                    5,
                    List.of(
                            Html.escape(CollectionText.name(collected, sender.sender())),
                            badge(sender.status(), Html.label(sender.status())),
                            day(Optional.of(sender.due())),
                            day(sender.receivedOn()),
                            answers(sender),
                            sender.daysLate().map(Html::number).orElse(Html.MISSING)));
        }
        html.endTable(TABLE);
    }

    /** A day, sorted as days follow each other and not as they are written. */
    private static String day(Optional<LocalDate> day) {
        return day.map(localDate -> "<td data-sort=\"" + localDate + "\">"
                        + Html.both(Language.VI.day(localDate), Language.EN.day(localDate)) + "</td>")
                .orElse(Html.MISSING);
    }

    private static String answers(SenderState sender) {
        List<String> answers = new ArrayList<>();
        sender.answers()
                .forEach(answer ->
                        answers.add(Html.escape(answer.file()) + " (" + Html.label(sender.status(answer)) + ")"));
        return answers.isEmpty() ? Html.MISSING : String.join("<br>", answers);
    }
}
