package register.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import register.api.tables.Field;
import register.api.tables.SingleRow;

class PageOutlineTest {
    private record Product(String name, String manufacturer) {}

    private static final List<Field<Product>> FIELDS = List.of(
            Field.<Product>of("name", "Name", "What it is called.", Product::name)
                    .named(),
            Field.of("manufacturer", "Manufacturer", "Who makes it.", Product::manufacturer));

    @Test
    void aRecordDoesNotRepeatItsTitleAndKeepsWhatIsOnlyCalledTheSame() {
        SingleRow<Product> one = new SingleRow<>("Firmstep", FIELDS, new Product("Firmstep", "Firmstep"), Map.of());

        assertThat(PageOutline.of(one, "").rows().get(0))
                .extracting(DisplayedField::label)
                .containsExactly("Manufacturer");
    }

    @Test
    void aNameThatIsOnlyAPartOfTheTitleIsKept() {
        SingleRow<Product> one =
                new SingleRow<>("Firmstep, 2026", FIELDS, new Product("Firmstep", "Granicus"), Map.of());

        assertThat(PageOutline.of(one, "").rows().get(0))
                .extracting(DisplayedField::label)
                .containsExactly("Name", "Manufacturer");
    }
}
