package org.ishc.service.web;

import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.service.user.Account;
import org.ishc.service.user.Accounts;
import org.ishc.service.user.AuditLog;
import org.ishc.service.user.Role;
import org.ishc.service.user.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts that the service keeps, for the centre. A password is shown once, on the page that answers. */
@Controller
final class AccountPages {

    private final Accounts accounts;
    private final AuditLog log;

    AccountPages(Accounts accounts, AuditLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    @GetMapping("/accounts")
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        return "accounts";
    }

    @PostMapping("/accounts")
    String create(
            @RequestParam String name,
            @RequestParam("role") String roleText,
            @RequestParam(defaultValue = "") String unit,
            Viewer viewer,
            Model model) {
        if (!Account.isName(name)) {
            throw WrongRequestException.value("account", name);
        }
        Role role = Role.find(roleText).orElseThrow(() -> WrongRequestException.value("role", roleText));
        Optional<UnitCode> code = role.isOfUnit() ? Optional.of(unit(unit)) : Optional.empty();
        String password =
                accounts.create(name, role, code).orElseThrow(() -> WrongRequestException.value("taken", name));
        log.write(
                viewer.account(),
                AuditLog.Action.ACCOUNT_CREATED,
                name + " " + role.code()
                        + code.map(unitCode -> " " + unitCode.value()).orElse(""));
        return shown(name, password, model);
    }

    private static UnitCode unit(String text) {
        try {
            return UnitCode.parse(text.strip());
        } catch (IllegalArgumentException noCode) {
            throw WrongRequestException.value("code", text);
        }
    }

    @PostMapping("/accounts/{name}/password")
    String renew(@PathVariable String name, Viewer viewer, Model model) {
        String password = accounts.renew(name).orElseThrow(() -> WrongRequestException.nothing("noaccount", name));
        log.write(viewer.account(), AuditLog.Action.PASSWORD_RENEWED, name);
        return shown(name, password, model);
    }

    private String shown(String name, String password, Model model) {
        model.addAttribute("made", name);
        model.addAttribute("password", password);
        return list(model);
    }

    /** Deletes an account; nobody deletes their own, so that there is always one. */
    @PostMapping("/accounts/{name}/delete")
    String delete(@PathVariable String name, Viewer viewer, @ModelAttribute("say") Wording say) {
        if (name.equals(viewer.account())) {
            throw WrongRequestException.value("own", name);
        }
        if (!accounts.delete(name)) {
            throw WrongRequestException.nothing("noaccount", name);
        }
        log.write(viewer.account(), AuditLog.Action.ACCOUNT_DELETED, name);
        return "redirect:/accounts?lang=" + say.code();
    }
}
