package org.alongside.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.web.NotHere;
import org.alongside.web.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the staff of their unit; each act goes on record. */
@Service
@Transactional
class Members {
    static final Duration INVITATION = Duration.ofHours(24);

    private final MemberRepository members;
    private final StaffRepository staff;
    private final Units units;
    private final CodeRepository codes;
    private final LockRepository locks;
    private final SignIns signIns;
    private final Audit audit;
    private final Clock clock;

    Members(
            MemberRepository members,
            StaffRepository staff,
            Units units,
            CodeRepository codes,
            LockRepository locks,
            SignIns signIns,
            Audit audit,
            Clock clock) {
        this.members = members;
        this.staff = staff;
        this.units = units;
        this.codes = codes;
        this.locks = locks;
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
    }

    List<Member> all(Staff administrator) {
        return members.all(administrator.unit());
    }

    /** @throws NotHere for somebody of another unit as well */
    Member one(Staff administrator, StaffId id) {
        return members.one(administrator.unit(), id).orElseThrow(NotHere::new);
    }

    Problems problems(Staff administrator, StaffForm form, Optional<StaffId> by) {
        Map<String, String> problems = new HashMap<>(form.problems());
        if (members.emailTaken(form.email(), by)) problems.putIfAbsent("email", "identity.email-taken");
        if (members.badgeTaken(administrator.unit(), form.badge(), by)) problems.put("badge", "identity.badge-taken");
        return new Problems(Map.copyOf(problems));
    }

    StaffId add(Staff administrator, StaffForm form) {
        var added = units.join(administrator.unit(), form.name(), form.email(), form.badge(), form.roles());
        record(administrator, "staff.added", added.id());
        return added.id();
    }

    /** Other roles mean another sign-in: what was open under the old ones ends. */
    void change(Staff administrator, StaffId id, StaffForm form) {
        var before = one(administrator, id).staff();
        if (id.equals(administrator.id()) && !form.roles().contains(Role.ADMINISTRATOR)) throw new NotYourself();
        members.update(
                new Staff(id, before.unit(), form.name(), form.email(), form.badge(), form.roles(), before.language()));
        if (!before.roles().equals(form.roles())) signIns.endAll(id, "");
        record(administrator, "staff.changed", id);
    }

    OneTimeCode invite(Staff administrator, StaffId id) {
        var member = one(administrator, id);
        if (member.staff().email().isEmpty() || member.standing() instanceof Member.SwitchedOff) throw new NotReady();
        var code = OneTimeCode.next();
        codes.put(code, id, INVITATION);
        record(administrator, "staff.invited", id);
        return code;
    }

    void switchOff(Staff administrator, StaffId id) {
        if (id.equals(administrator.id())) throw new NotYourself();
        members.active(one(administrator, id).staff().id(), false);
        codes.forget(id);
        signIns.endAll(id, "");
        record(administrator, "staff.switched-off", id);
    }

    void letIn(Staff administrator, StaffId id) {
        var member = one(administrator, id).staff();
        members.active(id, true);
        locks.open(member.email());
        if (staff.lastIn(id).isPresent()) staff.cameIn(id, clock.instant());
        record(administrator, "staff.let-in", id);
    }

    private void record(Staff administrator, String action, StaffId subject) {
        audit.record(administrator.id().value(), new Action(action), subject.value(), null);
    }
}
