package io.github.hookswitch.local.internal.lambdaapi;

import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.AwsService;
import io.github.hookswitch.local.internal.gateway.Protocol;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers as AWS Lambda. */
public final class LambdaService implements AwsService {
    private static final String FUNCTION = "/2015-03-31/functions/([^/]+)";

    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, Pattern path, Operation operation) {}

    private interface Operation {
        LoopbackResponse answer(Call call) throws InterruptedException;
    }

    /**
     * The service.
     *
     * @param local the functions that run here
     * @param objects where code lies that was uploaded to S3
     * @param access decides what a caller may do
     */
    public LambdaService(LocalFunctions local, S3Objects objects, Access access) {
        Functions functions = new Functions(local, access);
        UploadedCode code = new UploadedCode(local, objects);
        Notes notes = new Notes();
        functions(new FunctionOperations(functions, code));
        invocations(new InvokeOperation(functions));
        aliases(new AliasOperations(functions, notes));
        policies(new PolicyOperations(functions));
        layers(new LayerOperations(functions, code));
        settings(new SettingOperations(functions, notes));
    }

    private void functions(FunctionOperations functions) {
        add("POST", "/2015-03-31/functions", functions::create);
        add("GET", "/2015-03-31/functions", functions::list);
        add("GET", FUNCTION, functions::get);
        add("DELETE", FUNCTION, functions::delete);
        add("GET", FUNCTION + "/configuration", functions::configuration);
        add("PUT", FUNCTION + "/configuration", functions::updateConfiguration);
        add("PUT", FUNCTION + "/code", functions::updateCode);
        add("POST", FUNCTION + "/versions", functions::publish);
        add("GET", FUNCTION + "/versions", functions::versions);
    }

    private void invocations(InvokeOperation invoke) {
        add("POST", FUNCTION + "/invocations", invoke::invoke);
        add("POST", "/2014-11-13/functions/([^/]+)/invoke-async", invoke::invokeAsync);
    }

    private void aliases(AliasOperations aliases) {
        add("POST", FUNCTION + "/aliases", aliases::create);
        add("GET", FUNCTION + "/aliases", aliases::list);
        add("GET", FUNCTION + "/aliases/([^/]+)", aliases::get);
        add("PUT", FUNCTION + "/aliases/([^/]+)", aliases::update);
        add("DELETE", FUNCTION + "/aliases/([^/]+)", aliases::delete);
    }

    private void policies(PolicyOperations policies) {
        add("POST", FUNCTION + "/policy", policies::add);
        add("GET", FUNCTION + "/policy", policies::get);
        add("DELETE", FUNCTION + "/policy/([^/]+)", policies::remove);
    }

    private void layers(LayerOperations layers) {
        add("GET", "/2018-10-31/layers", layers::list);
        add("POST", "/2018-10-31/layers/([^/]+)/versions", layers::publish);
        add("GET", "/2018-10-31/layers/([^/]+)/versions", layers::versions);
        add("GET", "/2018-10-31/layers/([^/]+)/versions/(\\d+)", layers::get);
        add("DELETE", "/2018-10-31/layers/([^/]+)/versions/(\\d+)", layers::delete);
    }

    private void settings(SettingOperations settings) {
        add("GET", "/2017-03-31/tags/([^/]+)", settings::tags);
        add("POST", "/2017-03-31/tags/([^/]+)", settings::tag);
        add("DELETE", "/2017-03-31/tags/([^/]+)", settings::untag);
        add("PUT", "/2017-10-31/functions/([^/]+)/concurrency", settings::putConcurrency);
        add("GET", "/2019-09-30/functions/([^/]+)/concurrency", settings::concurrency);
        add("DELETE", "/2017-10-31/functions/([^/]+)/concurrency", settings::deleteConcurrency);
        add("PUT", "/2019-09-25/functions/([^/]+)/event-invoke-config", settings::putEvents);
        add("POST", "/2019-09-25/functions/([^/]+)/event-invoke-config", settings::putEvents);
        add("GET", "/2019-09-25/functions/([^/]+)/event-invoke-config", settings::events);
        add("DELETE", "/2019-09-25/functions/([^/]+)/event-invoke-config", settings::deleteEvents);
        add("GET", "/2016-08-19/account-settings", settings::account);
        add("GET", "/2020-06-30/functions/([^/]+)/code-signing-config", settings::codeSigning);
    }

    private void add(String method, String path, Operation operation) {
        routes.add(new Route(method, Pattern.compile(path + "/?"), operation));
    }

    @Override
    public Set<String> signingNames() {
        return Set.of("lambda");
    }

    @Override
    public Protocol protocol() {
        return Protocol.REST_JSON;
    }

    @Override
    public LoopbackResponse answer(AwsCall call) throws InterruptedException {
        for (Route route : routes) {
            Matcher path = route.path().matcher(call.http().path());
            if (route.method().equals(call.http().method()) && path.matches()) {
                return route.operation().answer(new Call(call, path));
            }
        }
        throw AwsException.notServed(
                "lambda", call.http().method() + " " + call.http().path());
    }
}
