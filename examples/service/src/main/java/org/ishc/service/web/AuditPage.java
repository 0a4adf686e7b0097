package org.ishc.service.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.service.user.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, the latest first, for the centre. */
@Controller
final class AuditPage {

    private static final int PAGE_SIZE = 100;

    private final AuditLog log;
    private final MessageSource texts;

    AuditPage(AuditLog log, MessageSource texts) {
        this.log = log;
        this.texts = texts;
    }

    @GetMapping("/audit")
    String page(@RequestParam(defaultValue = "1") int page, @ModelAttribute("say") Wording say, Model model) {
        int shown = Math.max(1, page);
        long count = log.count();
        model.addAttribute("entries", entries(shown));
        model.addAttribute("words", new AuditWords(texts, say));
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE));
        return "audit";
    }

    @GetMapping("/audit.json")
    ResponseEntity<String> json(@RequestParam(defaultValue = "1") int page) {
        List<Object> rows = new ArrayList<>();
        for (AuditLog.Entry entry : entries(Math.max(1, page))) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("at", entry.at().toInstant().toString());
            row.put("account", entry.account());
            row.put("action", entry.action().name());
            row.put("subject", entry.subject().orElse(null));
            rows.add(row);
        }
        return PackagePages.json(CanonicalJson.write(Map.of("entries", rows)));
    }

    private List<AuditLog.Entry> entries(int page) {
        return log.latest(PAGE_SIZE, (page - 1L) * PAGE_SIZE);
    }
}
