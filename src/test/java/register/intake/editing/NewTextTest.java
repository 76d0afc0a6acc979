package register.intake.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.store.log.Attribution;
import register.values.Text;
import register.values.problem.Refusal;

/** Characters that change the order of the letters around them are refused wherever new text comes in. */
class NewTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
    void aCharacterThatReversesTextIsRefused(String reversing) {
        String text = "Paid £1" + reversing + "00";

        assertThatThrownBy(() -> WriteContext.of("somebody", text, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("changes the order of the letters, U+");
        assertThatThrownBy(() -> WriteContext.of("somebody", "A reason", text)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new RedactionRequest(1, List.of(), text, null, false))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new RedactionRequest(1, List.of(), "Article 17", text, false))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Text.inOrder("name", text)).isInstanceOf(Refusal.class);
        assertThat(new Attribution("somebody", text).reason())
                .as("what is published already is read")
                .isEqualTo(text);
    }
}
