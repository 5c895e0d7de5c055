package org.alongside.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "VANCE, Vance",
        "O’BRIEN-NAKAMURA, O’Brien-Nakamura",
        "MCBRIDE, McBride",
        "DE LA CRUZ, De La Cruz",
        "SØRENSEN, Sørensen",
        "van Dyke, van Dyke",
        "王小明, 王小明",
        "КОВАЛЕНКО, Коваленко",
        "X, X"
    })
    void namesInCapitalsBecomeNames(String told, String name) {
        assertThat(Capitals.softened(told)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "02-Apr-1986, AS_USUAL, 1986-04-02", "01/16/25, MONTH_FIRST, 2025-01-16", "16.01.25, DAY_FIRST, 2025-01-16",
        "25/01/16, YEAR_FIRST, 2025-01-16", "April 2 1986, AS_USUAL, 1986-04-02", "2 ene. 2025, DAY_FIRST, 2025-01-02",
        "20250116, AS_USUAL, 2025-01-16", "01162025, MONTH_FIRST, 2025-01-16", "1986-04-02, MONTH_FIRST, 1986-04-02",
        "03/18/80, MONTH_FIRST, 1980-03-18", "1/16/2025 12:00:00 AM, MONTH_FIRST, 2025-01-16"
    })
    void datesAreReadInTheOrderThatWasSaid(String text, Dates.Order order, LocalDate date) {
        assertThat(Dates.read(text, order, LocalDate.of(2030, 1, 1))).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"31/02/2025, DAY_FIRST", "13/13/25, MONTH_FIRST", "soon, AS_USUAL", "1/2/3, MONTH_FIRST"})
    void whatIsNoDateIsNone(String text, Dates.Order order) {
        assertThat(Dates.read(text, order, null)).isNull();
    }

    @Test
    void theOrderIsFoundWhereOnlyOneFits() {
        assertThat(Dates.orderOf(List.of("01/02/25", "03/18/25"))).isEqualTo(Dates.Order.MONTH_FIRST);
        assertThat(Dates.orderOf(List.of("18/03/2025"))).isEqualTo(Dates.Order.DAY_FIRST);
        assertThat(Dates.orderOf(List.of("01/02/2025"))).isEqualTo(Dates.Order.AS_USUAL);
        assertThat(Dates.orderOf(List.of("2025-01-02", "02-Apr-1986"))).isEqualTo(Dates.Order.AS_USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "SSN, true",
        "Social Security No, true",
        "Charges, true",
        "Offense Code, true",
        "FBI #, true",
        "SID, true",
        "Diagnosis, true",
        "Rap sheet, true",
        "Criminal history, true",
        "Warrant date, true",
        "OffenderID, false",
        "Side, false",
        "Officer, false",
        "Name, false",
        "Phone, false",
        "DefID, false",
        "Discharge date, false"
    })
    void headingsOfWhatMayNotComeInAreKnown(String heading, boolean forbidden) {
        assertThat(Forbidden.heading(heading)).isEqualTo(forbidden);
    }

    @Test
    void aMappingIsKeptAsItIs() {
        var mapping = new Mapping(
                new Mapping.Layout(";", "windows-1252", Dates.Order.MONTH_FIRST, true),
                java.util.Map.of("defid", "PersonNumber", "note", ""),
                java.util.Map.of("PrimaryLanguage", java.util.Map.of("other", Mapping.STAYS)));
        assertThat(MappingText.read(MappingText.write(mapping))).isEqualTo(mapping);
    }
}
