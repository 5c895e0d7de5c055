package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.Scenario;
import org.alongside.Stage;
import org.junit.jupiter.api.Test;

@Scenario
record SigningInTest(Stage stage) {
    @Test
    void nobodySeesAnythingWithoutASignIn() {
        var answer = stage.browser().get().uri("/today").exchange().getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void theDemoDoorIsShutInAUnitThatIsNoDemo() {
        stage.unit();

        assertThat(stage.browser().get().uri("/sign-in")).bodyText().doesNotContain("/sign-in/demo");
    }
}
