package register.web.site;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import register.values.Money;

/**
 * What the council says about what it publishes.
 *
 * @param threshold the value in pounds above which its contracts are in the register
 * @param findATender whether contracts of £5,000 to £30,000 are published on Find a Tender instead of here
 * @param elsewhere what is not here and where it is, in a sentence; null for none
 */
public record PublicationSettings(
        BigDecimal threshold, boolean findATender, @Nullable String elsewhere) {
    public PublicationSettings {
        if (threshold.signum() < 0) {
            throw new IllegalArgumentException("publication.threshold must be an amount in pounds, like 5000");
        }
    }

    /** Returns the threshold in words. */
    String thresholdInWords() {
        return new Money(threshold, "GBP").inWords();
    }
}
