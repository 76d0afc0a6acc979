package register.web.pages;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import register.api.reading.HistoryContext;

class PageMakersTest {
    private static final Page PAGE = new Page("pages/table.ftlh", "Any", Map.of());

    @Test
    void twoMakersOfOneTypeStopTheService() {
        PageMaker other = makers -> makers.table(HistoryContext.class, (table, context, visit) -> PAGE);

        assertThatIllegalStateException()
                .isThrownBy(() -> PageMakers.of(List.of(new HistoryPages(), other)))
                .withMessage("two makers make the page of a register.api.reading.HistoryContext");
    }

    @Test
    void twoMakersOfOneFormStopTheService() {
        PageMaker form = makers -> makers.form("/due-dates", (problem, visit) -> PAGE);

        assertThatIllegalStateException().isThrownBy(() -> PageMakers.of(List.of(form, form)));
    }
}
