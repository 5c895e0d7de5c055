package org.alongside;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.alongside.identity.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** Edges and taste, checked by a machine. */
class ModulesTest {
    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.alongside");

    @Test
    void modulesKeepTheirPromises() {
        ApplicationModules.of(Alongside.class).verify();
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto)")
                .check(OURS);
        noClasses().should().haveNameMatching(".*\\.(Abstract|Base)[A-Z]\\w*").check(OURS);
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..controller..",
                        "..controllers..",
                        "..service..",
                        "..services..",
                        "..repository..",
                        "..repositories..",
                        "..dto..",
                        "..util..",
                        "..common..",
                        "..impl..")
                .check(OURS);
    }

    @Test
    void controllersAndRepositoriesStayInside() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .check(OURS);
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should()
                .notBePublic()
                .check(OURS);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(OURS);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().should().callMethod(Instant.class, "now").check(OURS);
        noClasses().should().callMethod(LocalDate.class, "now").check(OURS);
        noClasses().should().callMethod(LocalDateTime.class, "now").check(OURS);
    }

    @Test
    void noHandlerStartsFromABareIdOfAPerson() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class)
                .should()
                .notHaveRawParameterTypes(describe(
                        "a PersonId", types -> types.stream().anyMatch(type -> type.isEquivalentTo(PersonId.class))))
                .check(OURS);
    }

    @Test
    void aPageEmbedsOnlyPagesOfItsOwnModule() {
        var pages = Pattern.compile("org\\.alongside\\.(\\w+)\\.Jte\\w+Generated");
        classes()
                .that()
                .haveNameMatching(pages.pattern())
                .should(new PagesStayHome(pages))
                .check(OURS);
    }
}
