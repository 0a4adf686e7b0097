package org.ishc.service.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import org.ishc.core.base.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the log keeps, as people read it. */
class AuditWordsTest {

    private static String subject(String subject, Language language) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("org.ishc.service.messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new AuditWords(texts, new Wording(language, ZoneOffset.UTC)).subject(subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "package 12 | bộ số liệu số 12 | package 12",
                "package 12 html | bộ số liệu số 12 · html | package 12 · html",
                "round 2025-nam | đợt 2025-nam | round 2025-nam",
                "round 2025-nam package 3 | đợt 2025-nam · bộ số liệu số 3 | round 2025-nam · package 3",
                "round 2025-nam 01 2026-02-20 | đợt 2025-nam · Thành phố Hà Nội (01) · 20/02/2026 | round 2025-nam · Thành phố Hà Nội (01) · 2026-02-20",
                "round 2025-nam answer-3.html | đợt 2025-nam · answer-3.html | round 2025-nam · answer-3.html",
                "centre | Trung ương | Centre",
                "thu-do province 01 | thu-do · Tỉnh · Thành phố Hà Nội (01) | thu-do · Province · Thành phố Hà Nội (01)",
                "thu-do | thu-do | thu-do",
                "brand | brand | brand",
                "GET /packages/1 | GET /packages/1 | GET /packages/1",
                "upload.not-yours | Bộ số liệu này ghi đơn vị gửi khác với đơn vị của tài khoản; không có gì được lưu. | This package names another sender than the unit of the account; nothing of it was kept."
            })
    void subject_isSaidInWords(String kept, String vi, String en) {
        assertEquals(vi, subject(kept, Language.VI));
        assertEquals(en, subject(kept, Language.EN));
    }
}
