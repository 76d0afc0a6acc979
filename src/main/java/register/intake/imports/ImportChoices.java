package register.intake.imports;

import java.util.List;
import register.api.tables.PageContext;

/**
 * What the form for a file offers.
 *
 * @param registers that whoever looks may import into
 * @param mappings by their names
 * @param wrong with what was sent; empty where nothing was
 */
public record ImportChoices(List<Choice> registers, List<String> mappings, String wrong) implements PageContext {
    /** A register by its path. */
    public record Choice(String path, String title) {}
}
