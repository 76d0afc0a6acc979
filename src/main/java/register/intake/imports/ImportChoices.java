package register.intake.imports;

import java.util.List;
import register.api.tables.PageContext;

/**
 * The choices of the upload form.
 *
 * @param registers that the user may import into
 * @param mappings by their names
 * @param form as it was filled in, with its errors
 * @param fetched how the last fetch of notices by the service went; empty if it fetches none
 */
public record ImportChoices(List<Choice> registers, List<String> mappings, UploadForm form, String fetched)
        implements PageContext {
    /** A register with its path. */
    public record Choice(String path, String title) {}
}
