package org.ishc.io.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ishc.core.base.ClubCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubHistory;
import org.ishc.io.table.CellText;
import org.ishc.io.table.CellType;
import org.ishc.io.table.Column;
import org.ishc.io.table.ColumnKey;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/** What of a template is filled in: the sender's clubs and their events as they stand, and a report of each to be. */
final class TemplateRows {

    private final TemplateRequest request;

    TemplateRows(TemplateRequest request) {
        this.request = request;
    }

    /** Returns the sender's clubs in what was reported before, by code; all where there is no sender. */
    static List<Club> clubs(TemplateRequest request) {
        return request.previous()
                .map(previous -> request.asked()
                        .map(asked -> SenderClubs.of(
                                previous.loaded().clubs(),
                                request.registry(),
                                asked.sender(),
                                asked.round().asOf()))
                        .orElse(previous.loaded().clubs().clubs()))
                .orElse(List.of());
    }

    List<TemplateSheet.Filled> of(Table table) {
        return switch (table) {
            case CLUBS -> asTheyStand(table, Columns.Clubs.CLUB_CODE);
            case CLUB_EVENTS -> asTheyStand(table, Columns.ClubEvents.CLUB_CODE);
            case CLUB_REPORTS -> reports();
            default -> List.of();
        };
    }

    private List<TemplateSheet.Filled> asTheyStand(Table table, ColumnKey<String> club) {
        Set<String> own =
                clubs(request).stream().map(given -> given.code().value()).collect(Collectors.toSet());
        List<TemplateSheet.Filled> rows = new ArrayList<>();
        request.previous()
                .map(TemplateRequest.Previous::source)
                .filter(source -> source.tables().contains(table))
                .ifPresent(source -> {
                    RowReader reader = new RowReader(table, source.maxCharacters(), source.headings());
                    source.read(table, new ArrayList<>(), raw -> {
                        Row row = reader.read(raw);
                        if (!row.hasError() && own.contains(String.valueOf(row.find(club)))) {
                            rows.add(new TemplateSheet.Filled(inWords(table, CellText.of(raw, row)), ""));
                        }
                    });
                });
        return rows;
    }

    private List<String> inWords(Table table, List<String> cells) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Column column = table.columns().get(i);
            boolean isWord = column.type() == CellType.WORD && !cells.get(i).isEmpty();
            texts.add(isWord ? Headings.word(table, column, cells.get(i), request.language()) : cells.get(i));
        }
        return texts;
    }

    /** A row for each club that runs on the day of what was reported before, to be filled in for the round's period. */
    private List<TemplateSheet.Filled> reports() {
        List<TemplateSheet.Filled> rows = new ArrayList<>();
        request.asked().ifPresent(asked -> request.previous().ifPresent(previous -> {
            for (Club club : clubs(request)) {
                if (isRunning(previous, club.code())) {
                    List<String> cells = new ArrayList<>(
                            List.of(club.code().value(), asked.round().period().code()));
                    while (cells.size() < Table.CLUB_REPORTS.columns().size()) {
                        cells.add("");
                    }
                    rows.add(new TemplateSheet.Filled(cells, ChoiceLists.name(club)));
                }
            }
        }));
        return rows;
    }

    private static boolean isRunning(TemplateRequest.Previous previous, ClubCode club) {
        return previous.loaded()
                .clubs()
                .findHistory(club)
                .filter((ClubHistory history) ->
                        history.isRunning(previous.loaded().asOf()))
                .isPresent();
    }
}
