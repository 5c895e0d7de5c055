package org.alongside.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.responses.StateProfile.Duty;
import org.alongside.toolkit.Readability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped lists: both languages, plain words, and each says that counsel is to confirm it (R31). */
class StateProfilesTest {
    static List<StateProfile> profiles() throws IOException {
        return ShippedProfile.all().stream().map(ShippedProfile.Read::profile).toList();
    }

    @Test
    void theNeutralOneAndTwoExamplesAreThere() throws IOException {
        assertThat(profiles())
                .extracting(StateProfile::key)
                .containsExactly("illinois-1", "neutral-1", "pennsylvania-1");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void eachIsPlainInBothLanguagesAndClaimsToBeNoLaw(StateProfile profile) {
        var texts = Stream.concat(
                        Stream.of(profile.name(), profile.standing()),
                        Stream.of(profile.mustReport(), profile.providerMaySend(), profile.also())
                                .flatMap(List::stream)
                                .map(Duty::text))
                .toList();

        assertThat(profile.standing().english()).contains("To be confirmed by counsel");
        assertThat(profile.standing().spanish()).containsIgnoringCase("su abogado");
        assertThat(Readability.gradeOfEnglish(
                        texts.stream().map(text -> text.english()).toList()))
                .isLessThanOrEqualTo(6);
        assertThat(Readability.easeOfSpanish(
                        texts.stream().map(text -> text.spanish()).toList()))
                .isGreaterThanOrEqualTo(70);
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.english()).doesNotContain("'");
            assertThat(text.spanish()).doesNotContain("'");
        });
        assertThat(profile.mustReport())
                .extracting(Duty::key)
                .doesNotHaveDuplicates()
                .contains("threat", "new-arrest");
    }
}
