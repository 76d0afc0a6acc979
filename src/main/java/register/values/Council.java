package register.values;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The council that publishes the register, and the licence for reuse.
 *
 * @param name as it signs its letters
 * @param licence by name, {@code Open Government Licence v3.0}
 * @param licenceUrl where the licence can be read; configurations of earlier editions call it {@code licenceAddress}
 * @param id in the register of local authorities at org-id.guide, {@code GB-LAE-COV}; null if it is not set
 * @param area the code of its area by the Office for National Statistics, {@code E08000026}; null if it is not set
 */
public record Council(
        String name,
        String licence,
        @JsonAlias("licenceAddress") String licenceUrl,

        @Schema(description = "Its id in the register of local authorities at org-id.guide.") @Nullable
        String id,

        @Schema(description = "The code of its area by the Office for National Statistics.") @Nullable
        String area) {
    private static final Pattern ID = Pattern.compile("[A-Z]{2}-[A-Z]+-[A-Za-z0-9]+");
    private static final Pattern AREA = Pattern.compile("[EKNSW][0-9]{8}");
    private static final String AREAS = "http://statistics.data.gov.uk/id/statistical-geography/";

    /** Creates a council that is known by its name only. */
    public Council(String name, String licence, String licenceUrl) {
        this(name, licence, licenceUrl, null, null);
    }

    @JsonCreator
    public Council {
        id = id == null || id.isBlank() ? null : id.strip();
        area = area == null || area.isBlank() ? null : area.strip();
        if (id != null && !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("council.id must be an id of org-id.guide, like GB-LAE-COV, not " + id);
        }
        if (area != null && !AREA.matcher(area).matches()) {
            throw new IllegalArgumentException("council.area must be a code of the ONS, like E08000026, not " + area);
        }
        Text.line("council.name", name);
        Text.line("council.licence", licence);
        Text.line("council.licenceUrl", licenceUrl);
    }

    /** Returns the URI of its area; null if the area is not set. */
    public @Nullable String areaUri() {
        return area == null ? null : AREAS + area;
    }
}
