package io.github.hookswitch.local.internal.apigateway;

import io.github.hookswitch.local.lambda.LocalFunctions;
import java.net.URI;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTTP APIs and function URLs of all deployed stacks, and where they are. */
public final class HttpApis {
    /** Where APIs are on the gateway; no bucket can be called so. */
    static final String APIS = "/_api/";

    /** Where function URLs are. */
    static final String URLS = "/_url/";

    private static final Pattern IN_AWS =
            Pattern.compile("https://([a-z0-9]{10})\\.execute-api\\.[a-z0-9-]+\\.amazonaws\\.com(?:\\.cn)?");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int API_ID = 10;
    private static final int URL_ID = 32;

    private final URI gateway;
    private final ApiFunctions functions;
    private final ApiKeys keys = new ApiKeys();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Api> apis = new LinkedHashMap<>();
    private final Map<String, Api> urls = new LinkedHashMap<>();

    /**
     * None yet.
     *
     * @param gateway where the gateway listens
     * @param functions the functions behind APIs
     * @param warnings is told what the caller of an API is not: why a function could not be invoked, and the like
     */
    public HttpApis(URI gateway, LocalFunctions functions, Consumer<String> warnings) {
        this.gateway = gateway;
        this.functions = new ApiFunctions(functions, warnings);
    }

    /**
     * Makes a local URL of one that an API would have in AWS.
     *
     * @param text any text
     * @return the text, with the addresses of the APIs that are here
     */
    public String localized(String text) {
        Matcher inAws = IN_AWS.matcher(text);
        return inAws.replaceAll(found -> Matcher.quoteReplacement(
                find(apis, found.group(1)).isPresent() ? gateway + APIS + found.group(1) : found.group()));
    }

    /**
     * The address of an API or a function URL, with its only stage if it has one in its path.
     *
     * @param name its id or its name in the template; a function URL has its function's name
     * @return its URI, without a slash at the end
     * @throws NoSuchElementException if there is none, or several of that name
     */
    public synchronized URI address(String name) {
        List<URI> found = all().entrySet().stream()
                .filter(entry ->
                        entry.getValue().name().equals(name) || entry.getKey().endsWith("/" + name))
                .map(entry ->
                        URI.create(gateway + entry.getKey() + entry.getValue().defaultPath()))
                .toList();
        if (found.size() != 1) {
            throw new NoSuchElementException("There are " + found.size() + " HTTP APIs or function URLs called " + name
                    + "; there are " + names());
        }
        return found.get(0);
    }

    /**
     * What {@link #address} takes.
     *
     * @return the names of all APIs and function URLs, in the order of their creation
     */
    public synchronized List<String> names() {
        return all().values().stream().map(Api::name).toList();
    }

    private Map<String, Api> all() {
        Map<String, Api> all = new LinkedHashMap<>();
        apis.forEach((id, api) -> all.put(APIS + id, api));
        urls.forEach((id, url) -> all.put(URLS + id, url));
        return all;
    }

    synchronized Optional<Api> find(Map<String, Api> among, String id) {
        return Optional.ofNullable(among.get(id));
    }

    Optional<Api> api(String id) {
        return find(apis, id);
    }

    Optional<Api> url(String id) {
        return find(urls, id);
    }

    synchronized void addApi(String id, Api api) {
        apis.put(id, api);
    }

    synchronized void addUrl(String id, Api url) {
        urls.put(id, url);
    }

    synchronized void remove(String id) {
        apis.remove(id);
        urls.remove(id);
    }

    ApiFunctions functions() {
        return functions;
    }

    ApiKeys keys() {
        return keys;
    }

    String addressOfApi(String id) {
        return gateway + APIS + id;
    }

    String addressOfUrl(String id) {
        return gateway + URLS + id + "/";
    }

    String newApiId() {
        return letters(API_ID);
    }

    String newUrlId() {
        return letters(URL_ID);
    }

    String newId(int length) {
        return letters(length);
    }

    private String letters(int length) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < length; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
