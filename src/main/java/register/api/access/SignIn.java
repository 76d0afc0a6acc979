package register.api.access;

import static register.values.problem.Problem.SIGN_IN_REFUSED;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.values.problem.Refusal;

/** Signs users in with the identity provider: OpenID Connect, authorisation code flow with PKCE. */
final class SignIn {
    private final Provider provider;
    private final AccessSettings settings;
    private final ClientID client;
    private final URI callback;
    private final Clock clock;

    SignIn(Provider provider, AccessSettings settings, Address base, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.client = new ClientID(settings.clientId());
        this.callback = base.at("sign-in").at("callback").uri();
        this.clock = clock;
    }

    String issuer() {
        return provider.issuer();
    }

    /** Returns the address at which the provider authenticates the user. */
    URI address(PendingSignIn pending) {
        Scope scope = Scope.parse(settings.scopes());
        scope.add("openid");
        return new AuthenticationRequest.Builder(new ResponseType(ResponseType.Value.CODE), scope, client, callback)
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(pending.state())
                .nonce(pending.nonce())
                .codeChallenge(pending.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Exchanges a code for the claims of the user's ID token. */
    JWTClaimsSet identify(PendingSignIn pending, String code) {
        JWT token = exchange(pending, code);
        JWTClaimsSet expected = new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .claim("nonce", pending.nonce().getValue())
                .build();
        try {
            JWTClaimsSet said = provider.verified(
                    token, idTokenTypes(), new TimedClaims(clock, client.getValue(), expected, Set.of()));
            requireForUs(said);
            return said;
        } catch (BadJOSEException invalid) {
            throw refusal("ID token: " + invalid.getClass().getSimpleName());
        }
    }

    /**
     * Refuses a token issued to another client; one with several audiences names its client (OpenID Connect Core,
     * section 3.1.3.7).
     */
    private void requireForUs(JWTClaimsSet said) {
        Object party = said.getClaim("azp");
        boolean isShared = said.getAudience().size() > 1;
        if (party == null ? isShared : !party.equals(client.getValue())) {
            throw refusal("ID token: issued for another service");
        }
    }

    private JWT exchange(PendingSignIn pending, String code) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, pending.verifier());
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(request(grant).send());
            if (answer instanceof OIDCTokenResponse tokens) {
                return Objects.requireNonNull(tokens.getOIDCTokens().getIDToken());
            }
            throw refusal("the provider did not accept the code");
        } catch (ParseException malformed) {
            throw refusal("the provider's answer cannot be read");
        } catch (IOException outOfReach) {
            throw Provider.unavailable(outOfReach);
        }
    }

    private HTTPRequest request(AuthorizationCodeGrant grant) {
        OIDCProviderMetadata metadata = provider.metadata();
        URI endpoint = metadata.getTokenEndpointURI();
        ClientAuthentication authentication = authentication(metadata.getTokenEndpointAuthMethods());
        HTTPRequest request = (authentication == null
                        ? new TokenRequest.Builder(endpoint, client, grant)
                        : new TokenRequest.Builder(endpoint, authentication, grant))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(Provider.CONNECT_MILLIS);
        request.setReadTimeout(Provider.READ_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    /** Returns the client authentication that the provider supports; null for a client without a secret. */
    private @Nullable ClientAuthentication authentication(@Nullable List<ClientAuthenticationMethod> methods) {
        if (settings.clientSecret().isEmpty()) {
            return null;
        }
        Secret secret = new Secret(settings.clientSecret());
        boolean takesBasic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return takesBasic ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret);
    }

    /** Returns the accepted types of ID tokens, which need not state that they are JWTs. */
    private static Set<@Nullable JOSEObjectType> idTokenTypes() {
        return new HashSet<>(Arrays.asList(JOSEObjectType.JWT, null));
    }

    private static Refusal refusal(String why) {
        AccessLog.refusedSignIn(why);
        return SIGN_IN_REFUSED.because("");
    }
}
