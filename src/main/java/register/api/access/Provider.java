package register.api.access;

import static register.values.problem.Problem.UNAVAILABLE;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import register.values.problem.Refusal;

/**
 * The council's identity provider. Its metadata is fetched when first needed, and cached: only signing in waits for it.
 */
final class Provider {
    static final int CONNECT_MILLIS = 2_000;
    static final int READ_MILLIS = 5_000;

    /**
     * Signature algorithms with a private key of the provider: neither unsigned tokens, nor those signed with a shared
     * secret.
     */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int LARGEST_KEY_SET = 256 * 1024;
    private static final Duration KEYS_KEPT = Duration.ofMinutes(15);

    /** The period in which unknown keys cause at most two requests to the provider. */
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);

    private static final Duration OUTAGE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private final Issuer issuer;
    private final LongSupplier nanoTime;
    private @Nullable Known known;
    private long askAgainAt;

    Provider(String issuer, LongSupplier nanoTime) {
        this.issuer = new Issuer(issuer);
        this.nanoTime = nanoTime;
        this.askAgainAt = nanoTime.getAsLong();
    }

    /** The provider's metadata and keys. */
    record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    String issuer() {
        return issuer.getValue();
    }

    OIDCProviderMetadata metadata() {
        return known().metadata();
    }

    /**
     * Returns the claims of a token signed with one of the provider's keys; headers that name other keys are ignored.
     *
     * @param types the accepted token types; includes null if a token may state none
     */
    JWTClaimsSet verified(JWT token, Set<@Nullable JOSEObjectType> types, JWTClaimsSetVerifier<SecurityContext> claims)
            throws BadJOSEException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        // The verifier calls contains(null), which immutable sets reject.
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new HashSet<>(types)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, known().keys()));
        processor.setJWTClaimsSetVerifier(claims);
        try {
            return processor.process(token, null);
        } catch (RateLimitReachedException tooMany) {
            throw new BadJOSEException("unknown key", tooMany);
        } catch (KeySourceException outOfReach) {
            throw unavailable(outOfReach);
        } catch (JOSEException unusable) {
            throw new BadJOSEException("unusable key", unusable);
        }
    }

    /**
     * Returns the metadata. One thread fetches it while the others wait; after a failure nobody retries for a while.
     */
    private synchronized Known known() {
        long now = nanoTime.getAsLong();
        if (now - askAgainAt >= 0) {
            try {
                known = ask();
                askAgainAt = nanoTime.getAsLong() + KEPT.toNanos();
            } catch (GeneralException | IOException failed) {
                AccessLog.providerOutOfReach(failed);
                askAgainAt = nanoTime.getAsLong() + BETWEEN_ATTEMPTS.toNanos();
            }
        }
        if (known == null) {
            throw UNAVAILABLE.because(
                    "The identity provider did not answer. You can read everything without signing in.");
        }
        return known;
    }

    /** Fetches the metadata; keys are kept across fetches, since they have their own cache and limits. */
    private Known ask() throws GeneralException, IOException {
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, CONNECT_MILLIS, READ_MILLIS);
        if (known != null && known.metadata().getJWKSetURI().equals(metadata.getJWKSetURI())) {
            return new Known(metadata, known.keys());
        }
        JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEY_SET))
                .cache(KEYS_KEPT.toMillis(), 2L * (CONNECT_MILLIS + READ_MILLIS))
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis())
                .build();
        return new Known(metadata, keys);
    }

    static Refusal unavailable(Exception why) {
        AccessLog.providerOutOfReach(why);
        return UNAVAILABLE.because("The identity provider did not answer. You can read everything without signing in.");
    }
}
