package io.github.hookswitch.infra.internal;

import java.util.EnumMap;
import java.util.Map;
import software.constructs.Construct;
import software.constructs.IConstruct;

/** The copies of the bundled jars that the stacks of one app share: the CDK hashes and stages each file once. */
final class JarFiles extends Construct {
    private static final String ID = "HookswitchJars";
    private static final String STAGING_DISABLED = "aws:cdk:disable-asset-staging";

    private final Map<BundledJar, String> paths = new EnumMap<>(BundledJar.class);

    private JarFiles(Construct root) {
        super(root, ID);
    }

    static JarFiles of(Construct scope) {
        IConstruct root = scope.getNode().getRoot();
        if (root.getNode().tryFindChild(ID) instanceof JarFiles files) {
            return files;
        }
        return new JarFiles((Construct) root);
    }

    String path(BundledJar jar) {
        return paths.computeIfAbsent(jar, missing -> missing.copy(getNode().tryGetContext(STAGING_DISABLED) != null));
    }
}
