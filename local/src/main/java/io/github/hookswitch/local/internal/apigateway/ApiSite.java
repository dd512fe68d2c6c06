package io.github.hookswitch.local.internal.apigateway;

import io.github.hookswitch.local.internal.gateway.Site;
import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.Optional;

/**
 * The applications' HTTP APIs at the gateway's port. They are the user's own, for whichever pages may call them in AWS, so
 * browsers are answered; whether a page may read the answer is its API's to say.
 */
public final class ApiSite implements Site {
    private final HttpApis apis;

    /**
     * The site.
     *
     * @param apis the APIs
     */
    public ApiSite(HttpApis apis) {
        this.apis = apis;
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(HttpApis.APIS) || path.startsWith(HttpApis.URLS);
    }

    @Override
    public boolean forBrowsers() {
        return true;
    }

    @Override
    public LoopbackResponse answer(LoopbackRequest request) throws InterruptedException {
        String prefix = request.path().startsWith(HttpApis.APIS) ? HttpApis.APIS : HttpApis.URLS;
        String rest = request.path().substring(prefix.length());
        int slash = rest.indexOf('/');
        String id = slash < 0 ? rest : rest.substring(0, slash);
        Optional<Api> api = prefix.equals(HttpApis.APIS) ? apis.api(id) : apis.url(id);
        if (api.isEmpty()) {
            return Answers.message(
                    Answers.NOT_FOUND,
                    "There is no HTTP API or function URL " + id + " here; there are " + apis.names());
        }
        return api.get().answer(ApiRequest.of(request, slash < 0 ? "/" : rest.substring(slash)));
    }
}
