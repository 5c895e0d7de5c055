package org.alongside.audit;

import java.io.PrintStream;
import java.util.List;
import org.alongside.platform.Command;
import org.springframework.stereotype.Component;

/** {@code bin/alongside verify-audit}: is the trail whole? */
@Component
class VerifyAudit implements Command {
    private final AuditVerification verification;

    VerifyAudit(AuditVerification verification) {
        this.verification = verification;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public int run(List<String> words, boolean dryRun, PrintStream out) {
        var finding = verification.verify();
        finding.breaks().forEach(out::println);
        out.printf(
                "%,d entries in %d chains: %s%n",
                finding.entries(), finding.lanes(), finding.whole() ? "the trail is whole." : "THE TRAIL IS BROKEN.");
        return finding.whole() ? 0 : 1;
    }
}
