package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.deployment.StackServiceException;
import io.github.hookswitch.local.deployment.Stacks;
import io.github.hookswitch.local.deployment.TemplateException;
import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.AwsService;
import io.github.hookswitch.local.internal.gateway.Form;
import io.github.hookswitch.local.internal.gateway.Protocol;
import io.github.hookswitch.local.internal.gateway.QueryAnswer;
import io.github.hookswitch.local.internal.gateway.Xml;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.s3.S3Store;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Answers as CloudFormation.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Operations.html">Actions in the
 *     CloudFormation API reference</a>
 */
public final class CloudFormationService implements AwsService {
    private static final String NAMESPACE = "http://cloudformation.amazonaws.com/doc/2010-05-15/";
    private static final int NOT_IMPLEMENTED = 501;

    private final Access access;
    private final Map<String, Operation> operations = new HashMap<>();

    /**
     * The service.
     *
     * @param stacks the stacks
     * @param buckets where templates are read from
     * @param access who may do what
     * @param clock the time, for change sets
     */
    public CloudFormationService(Stacks stacks, S3Store buckets, Access access, InstantSource clock) {
        this.access = access;
        StackFinder finder = new StackFinder(stacks);
        SettingsReader settings = new SettingsReader(buckets);
        ChangeSets changeSets = new ChangeSets(clock);
        operations.putAll(new ChangeSetOperations(stacks, finder, settings, changeSets).all());
        operations.putAll(new StackChanges(stacks, finder, settings, changeSets).all());
        operations.putAll(new StackViews(stacks, finder).all());
        operations.putAll(new TemplateOperations(finder, settings, changeSets).all());
    }

    @Override
    public Set<String> signingNames() {
        return Set.of("cloudformation");
    }

    @Override
    public Protocol protocol() {
        return Protocol.QUERY;
    }

    @Override
    public LoopbackResponse answer(AwsCall call) throws InterruptedException {
        Operation operation = operations.get(call.operation());
        if (operation == null) {
            throw new AwsException(
                    NOT_IMPLEMENTED,
                    "NotImplemented",
                    "cloudformation " + call.operation()
                            + " is not served here. Stacks are created, changed and deleted"
                            + " here; drift, hooks, imports, stack sets, the registry and resource scans are not known");
        }
        access.require(call.caller(), "cloudformation:" + call.operation(), "*");
        try {
            Result result = operation.answer(new Input(call.caller(), Form.of(call.http())));
            Xml xml = new Xml();
            return QueryAnswer.of(call.operation(), NAMESPACE, xml, () -> result.write(xml));
        } catch (StackServiceException refused) {
            throw AwsException.badRequest(refused.code(), String.valueOf(refused.getMessage()));
        } catch (TemplateException refused) {
            throw AwsException.badRequest("ValidationError", String.valueOf(refused.getMessage()));
        }
    }
}
