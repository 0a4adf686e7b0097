package org.ishc.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Severity;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.message.FindingCatalogue;
import org.ishc.service.ServiceSettings;
import org.ishc.service.receive.Reception;
import org.ishc.service.receive.SamplePackages;
import org.ishc.service.receive.Upload;
import org.ishc.service.store.FindingFilter;
import org.ishc.service.store.FindingStore;
import org.ishc.service.store.StoredPackage;
import org.ishc.service.user.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Receiving packages, the list of them, and the report of each. */
@Controller
final class PackagePages {

    private static final int PAGE_SIZE = 50;

    /** How many codes stand at the top of a report as what is to be mended. */
    private static final int MENDED = 5;

    private final Packages packages;
    private final FindingStore findings;
    private final Uploads uploads;
    private final ServiceSettings settings;
    private final MultipartProperties limits;

    PackagePages(
            Packages packages,
            FindingStore findings,
            Uploads uploads,
            ServiceSettings settings,
            MultipartProperties limits) {
        this.packages = packages;
        this.findings = findings;
        this.uploads = uploads;
        this.settings = settings;
        this.limits = limits;
    }

    /**
     * Receives a package: 201 when it is stored, 200 when the same bytes were received before; a browser is led to the
     * report.
     */
    @PostMapping("/packages")
    ResponseEntity<String> receive(@RequestParam("file") MultipartFile file, Viewer viewer, HttpServletRequest request)
            throws IOException {
        return answer(
                uploads.receive(
                        new Upload(
                                Optional.ofNullable(file.getOriginalFilename()).orElse(""), file),
                        viewer),
                request);
    }

    /** Receives the sample package, where the operator offers it. */
    @PostMapping("/packages/sample")
    ResponseEntity<String> sample(Viewer viewer, HttpServletRequest request) throws IOException {
        if (!settings.sample()) {
            throw WrongRequestException.nothing("page", request.getRequestURI());
        }
        return answer(uploads.receive(SamplePackages.national(), viewer), request);
    }

    private ResponseEntity<String> answer(Reception.Received received, HttpServletRequest request) {
        URI page = URI.create("/packages/" + received.stored().id());
        if (Wanted.isPage(request)) {
            String known = received.isNew() ? "" : "&known=true";
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(
                            page + "?lang=" + LanguageParameter.of(request).code() + known))
                    .build();
        }
        return ResponseEntity.status(received.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(page)
                .contentType(MediaType.APPLICATION_JSON)
                .body(packages.report(received.stored()));
    }

    /** The list of packages, with the form to send one. */
    @GetMapping("/")
    String list(@RequestParam(defaultValue = "1") int page, Viewer viewer, Model model) {
        int shown = Math.max(1, page);
        long count = packages.count(viewer);
        model.addAttribute("packages", packages.latest(viewer, PAGE_SIZE, (shown - 1L) * PAGE_SIZE));
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE));
        model.addAttribute("largest", limits.getMaxFileSize().toBytes());
        model.addAttribute(
                "forms", Upload.FORMS.stream().map(form -> "." + form).toList());
        model.addAttribute("offersSample", settings.sample() && viewer.mayKeep());
        return "packages";
    }

    /** The list as JSON. */
    @GetMapping("/packages.json")
    ResponseEntity<String> listJson(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        List<Object> rows = new ArrayList<>();
        packages.latest(viewer, PAGE_SIZE, (Math.max(1, page) - 1L) * PAGE_SIZE)
                .forEach(stored -> rows.add(row(stored)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("count", packages.count(viewer));
        tree.put("packages", rows);
        return json(CanonicalJson.write(tree));
    }

    static Map<String, @Nullable Object> row(StoredPackage stored) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", stored.id());
        row.put("sha256", stored.sha256());
        row.put("file_name", stored.fileName());
        row.put("form", stored.form());
        row.put("size", stored.size());
        row.put("name", stored.name().orElse(null));
        row.put("sender", stored.sender().orElse(null));
        row.put("period", stored.period().orElse(null));
        row.put("as_of", stored.asOf().toString());
        row.put("verdict", stored.verdict().name());
        row.put("errors", stored.errors());
        row.put("warnings", stored.warnings());
        row.put("infos", stored.infos());
        row.put("received_at", stored.receivedAt().toInstant().toString());
        return row;
    }

    /** The report of a package: the verdict first, the findings with a filter. */
    @GetMapping("/packages/{id:\\d+}")
    String report(
            @PathVariable long id,
            @RequestParam Optional<String> severity,
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> text,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean known,
            Viewer viewer,
            Model model) {
        StoredPackage stored = packages.stored(id, viewer);
        FindingFilter filter = new FindingFilter(
                filled(severity).map(PackagePages::severity), filled(code), filled(text), Math.max(1, page));
        Map<?, ?> summary = packages.summary(stored);
        long found = findings.count(id, filter);
        model.addAttribute("stored", stored);
        model.addAttribute("known", known);
        model.addAttribute("codes", summary.get("codes"));
        model.addAttribute("mends", mends(summary));
        model.addAttribute("ledger", summary.get("ledger"));
        model.addAttribute("filter", filter);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("found", found);
        model.addAttribute("pages", Math.max(1, (found + FindingFilter.PAGE_SIZE - 1) / FindingFilter.PAGE_SIZE));
        model.addAttribute("findings", findings.findings(id, filter));
        return "report";
    }

    /**
     * A code of errors, as what is to be mended first.
     *
     * @param entry what the catalogue says of it
     * @param count how often it was found
     */
    record Mend(FindingCatalogue.Entry entry, long count) {

        /** Returns what to do. */
        public String remedy(Language language) {
            return entry.remedy(language);
        }
    }

    private static List<Mend> mends(Map<?, ?> summary) {
        Map<?, ?> codes = summary.get("codes") instanceof Map<?, ?> map ? map : Map.of();
        return codes.entrySet().stream()
                .flatMap(code -> FindingCatalogue.find(String.valueOf(code.getKey()))
                        .map(entry -> new Mend(entry, ((Number) code.getValue()).longValue()))
                        .stream())
                .filter(mend -> mend.entry().severity() == Severity.ERROR)
                .sorted(Comparator.comparingLong(Mend::count).reversed())
                .limit(MENDED)
                .toList();
    }

    private static Severity severity(String text) {
        try {
            return Severity.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw WrongRequestException.value("severity", text);
        }
    }

    static Optional<String> filled(Optional<String> text) {
        return text.map(String::strip).filter(name -> !name.isEmpty());
    }

    /** The report as canonical JSON, as it was made when the package was received. */
    @GetMapping("/packages/{id:\\d+}.json")
    ResponseEntity<String> reportJson(@PathVariable long id, Viewer viewer) {
        return json(packages.report(packages.stored(id, viewer)));
    }

    /** Deletes a package for good. */
    @DeleteMapping("/packages/{id:\\d+}")
    ResponseEntity<Void> delete(@PathVariable long id, Viewer viewer) {
        packages.delete(packages.stored(id, viewer), viewer);
        return ResponseEntity.noContent().build();
    }

    /** Deletes a package for good, from its page; a browser is led to the list. */
    @PostMapping("/packages/{id:\\d+}/delete")
    ResponseEntity<Void> deleteFromPage(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        delete(id, viewer);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/?lang=" + LanguageParameter.of(request).code()))
                .build();
    }

    static ResponseEntity<String> json(String body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
