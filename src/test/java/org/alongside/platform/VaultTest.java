package org.alongside.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.alongside.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealed text opens where it was sealed and nowhere else (D32). */
@Scenario
record VaultTest(Vault vault) {
    private static final String WORDS = "I lost the bus pass.";

    @Test
    void aSealedTextOpensInItsPlace() {
        var person = UUID.randomUUID();
        var sealed = vault.seal(person, "answer.words:1", WORDS);
        assertThat(new String(sealed == null ? new byte[0] : sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("bus");
        assertThat(vault.open(person, "answer.words:1", sealed)).isEqualTo(WORDS);
    }

    @Test
    void oneMovedToAnotherRowDoesNot() {
        var person = UUID.randomUUID();
        var sealed = vault.seal(person, "answer.words:1", WORDS);
        assertThatThrownBy(() -> vault.open(person, "answer.words:2", sealed)).hasMessage("vault.does-not-open");
    }

    @Test
    void oneMovedToAnotherPersonDoesNot() {
        var sealed = vault.seal(UUID.randomUUID(), "answer.words:1", WORDS);
        assertThatThrownBy(() -> vault.open(UUID.randomUUID(), "answer.words:1", sealed))
                .hasMessage("vault.does-not-open");
    }

    @Test
    void oneThatWasChangedDoesNot() {
        var person = UUID.randomUUID();
        var sealed = vault.sealForUnit("secret:" + person, WORDS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.openForUnit("secret:" + person, sealed)).hasMessage("vault.does-not-open");
    }

    @Test
    void theUnitKeyIsMadeOnceAndADamagedOneIsNotReplaced(@TempDir Path folder) throws IOException {
        var home = Home.at(folder);
        assertThat(UnitKey.in(home, false).key())
                .isEqualTo(UnitKey.in(home, true).key());
        Files.write(folder.resolve("unit-key"), new byte[16]);
        assertThatThrownBy(() -> UnitKey.in(home, true)).hasMessageStartingWith("The unit key is damaged: ");
        Files.delete(folder.resolve("unit-key"));
        assertThatThrownBy(() -> UnitKey.in(home, true)).hasMessageContaining("Bring the file back");
    }
}
