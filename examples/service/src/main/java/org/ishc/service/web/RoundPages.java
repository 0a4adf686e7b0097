package org.ishc.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Codes;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.table.Table;
import org.ishc.service.receive.Answers;
import org.ishc.service.receive.Rounds;
import org.ishc.service.receive.Upload;
import org.ishc.service.store.StoredAnswer;
import org.ishc.service.store.StoredRound;
import org.ishc.service.user.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Rounds of reports: the centre opens, looks after and closes them, provinces answer. */
@Controller
final class RoundPages {

    private final Rounds rounds;
    private final SeenRounds seen;
    private final RoundFiles files;
    private final Answers answers;
    private final Uploads uploads;
    private final Reminders reminders;

    RoundPages(
            Rounds rounds, SeenRounds seen, RoundFiles files, Answers answers, Uploads uploads, Reminders reminders) {
        this.rounds = rounds;
        this.seen = seen;
        this.files = files;
        this.answers = answers;
        this.uploads = uploads;
        this.reminders = reminders;
    }

    @GetMapping("/rounds")
    String list(Viewer viewer, Model model) {
        model.addAttribute("rounds", seen.all(viewer));
        model.addAttribute("statuses", SubmissionStatus.values());
        model.addAttribute("tables", Table.values());
        model.addAttribute("indicators", IndicatorCatalogue.BUILT_IN.all());
        return "rounds";
    }

    @GetMapping("/rounds.json")
    ResponseEntity<String> listJson(Viewer viewer) {
        return PackagePages.json(CanonicalJson.write(
                seen.all(viewer).stream().map(RoundView::tree).toList()));
    }

    /** Opens a round from a form. */
    @PostMapping("/rounds")
    ResponseEntity<String> open(
            @RequestParam MultiValueMap<String, String> form, Viewer viewer, HttpServletRequest request)
            throws IOException {
        return open(RoundForm.definition(form), form, viewer, request);
    }

    /** Opens a round from a file. */
    @PostMapping("/rounds/file")
    ResponseEntity<String> openFile(
            @RequestParam("file") MultipartFile file,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        return open(new String(file.getBytes(), StandardCharsets.UTF_8), form, viewer, request);
    }

    private ResponseEntity<String> open(
            String definition, MultiValueMap<String, String> form, Viewer viewer, HttpServletRequest request)
            throws IOException {
        long id = rounds.open(definition, files.of(request, form, viewer), viewer)
                .orElseThrow(() -> WrongRequestException.value("roundtaken", "–"));
        return done(request, HttpStatus.CREATED, "/rounds/" + id, "{}");
    }

    /** A browser is led to a page, a program gets an answer. */
    private static ResponseEntity<String> done(
            HttpServletRequest request, HttpStatus status, String page, String body) {
        if (Wanted.isPage(request)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(
                            page + "?lang=" + LanguageParameter.of(request).code()))
                    .build();
        }
        return ResponseEntity.status(status)
                .location(URI.create(page))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    @GetMapping("/rounds/{id:\\d+}")
    String round(@PathVariable long id, Viewer viewer, @ModelAttribute("say") Wording say, Model model) {
        RoundView view = seen.view(id, viewer);
        Map<String, String> texts = new LinkedHashMap<>();
        view.senders().forEach(sender -> reminders
                .find(view, sender, say.language())
                .ifPresent(text -> texts.put(sender.state().sender().value(), text)));
        model.addAttribute("view", view);
        model.addAttribute("statuses", SubmissionStatus.values());
        model.addAttribute("reminders", texts);
        Map<?, ?> outcome = viewer.scope().isEmpty()
                ? view.stored().outcome().<Map<?, ?>>map(map -> map).orElse(Map.of())
                : Map.of();
        model.addAttribute("figures", outcome.get("figures"));
        model.addAttribute("notes", outcome.get("notes"));
        return "round";
    }

    @GetMapping("/rounds/{id:\\d+}.json")
    ResponseEntity<String> roundJson(@PathVariable long id, Viewer viewer) {
        return PackagePages.json(CanonicalJson.write(seen.view(id, viewer).tree()));
    }

    /**
     * Takes a file as an answer: 201 when it is one now, 200 when it was one before. For somebody who is bound to no
     * unit, it can be said who sent it and when it came, as in a list of receipts.
     */
    @PostMapping("/rounds/{id:\\d+}/answers")
    ResponseEntity<String> answer(
            @PathVariable long id,
            @RequestParam("file") MultipartFile file,
            @RequestParam Optional<String> sender,
            @RequestParam Optional<String> received,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        StoredRound round = open(id);
        Answers.Answered answered = uploads.answer(
                        id,
                        new Upload(
                                Optional.ofNullable(file.getOriginalFilename()).orElse(""), file),
                        viewer.scope().isPresent() ? Answers.Receipt.NONE : receipt(sender, received),
                        viewer)
                .orElseThrow(() -> closed(round));
        return done(
                request,
                answered.isNew() ? HttpStatus.CREATED : HttpStatus.OK,
                "/rounds/" + id + "/answers/" + answered.id(),
                CanonicalJson.write(tree(seen.answer(id, answered.id(), viewer))));
    }

    private Answers.Receipt receipt(Optional<String> sender, Optional<String> received) {
        Optional<String> from = PackagePages.filled(sender);
        if (from.filter(text -> !Codes.isCode(text)).isPresent()) {
            throw WrongRequestException.value("sender", from.get());
        }
        Optional<LocalDate> day = PackagePages.filled(received).map(Asked::day);
        if (day.filter(localDate -> localDate.isAfter(answers.today())).isPresent()) {
            throw WrongRequestException.value("received", received.orElse(""));
        }
        return new Answers.Receipt(from, day);
    }

    private StoredRound open(long id) {
        StoredRound round = seen.stored(id);
        if (!round.isOpen()) {
            throw closed(round);
        }
        return round;
    }

    private static WrongRequestException closed(StoredRound round) {
        return WrongRequestException.value("closed", round.code());
    }

    /** What is to be mended in an answer. */
    @GetMapping("/rounds/{id:\\d+}/answers/{answer:\\d+}")
    String answerPage(@PathVariable long id, @PathVariable long answer, Viewer viewer, Model model) {
        StoredAnswer taken = seen.answer(id, answer, viewer);
        model.addAttribute("round", seen.stored(id));
        model.addAttribute("answer", taken);
        model.addAttribute("isStanding", taken.answer().isAcceptable());
        return "answer";
    }

    @GetMapping("/rounds/{id:\\d+}/answers/{answer:\\d+}.json")
    ResponseEntity<String> answerJson(@PathVariable long id, @PathVariable long answer, Viewer viewer) {
        return PackagePages.json(CanonicalJson.write(tree(seen.answer(id, answer, viewer))));
    }

    private static Map<String, @Nullable Object> tree(StoredAnswer answer) {
        Map<String, @Nullable Object> tree = RoundView.tree(answer, null);
        tree.put("unit_code", answer.sender().map(UnitCode::value).orElse(null));
        tree.put("findings", answer.findings());
        return tree;
    }

    /** Sends an answer back with a note. */
    @PostMapping("/rounds/{id:\\d+}/answers/{answer:\\d+}/return")
    ResponseEntity<String> sendBack(
            @PathVariable long id,
            @PathVariable long answer,
            @RequestParam String note,
            Viewer viewer,
            HttpServletRequest request) {
        StoredRound round = open(id);
        String why = PackagePages.filled(Optional.of(note)).orElseThrow(() -> WrongRequestException.value("note", ""));
        if (!rounds.sendBack(round, seen.answer(id, answer, viewer), why, viewer)) {
            throw closed(round);
        }
        return done(request, HttpStatus.OK, "/rounds/" + id, "{}");
    }

    /** Gives a sender more time. */
    @PostMapping("/rounds/{id:\\d+}/extensions")
    ResponseEntity<String> extend(
            @PathVariable long id,
            @RequestParam String sender,
            @RequestParam String due,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        StoredRound round = open(id);
        try {
            if (!rounds.extend(id, UnitCode.parse(sender), Asked.day(due), viewer)) {
                throw closed(round);
            }
        } catch (IllegalArgumentException nobodyOrTooEarly) {
            throw WrongRequestException.value("extension", sender + " " + due);
        }
        return done(request, HttpStatus.OK, "/rounds/" + id, "{}");
    }

    /** Closes a round; its answers become one package. */
    @PostMapping("/rounds/{id:\\d+}/close")
    ResponseEntity<String> close(@PathVariable long id, Viewer viewer, HttpServletRequest request) throws IOException {
        open(id);
        rounds.close(id, viewer);
        return done(
                request,
                HttpStatus.OK,
                "/rounds/" + id,
                CanonicalJson.write(seen.view(id, viewer).tree()));
    }
}
