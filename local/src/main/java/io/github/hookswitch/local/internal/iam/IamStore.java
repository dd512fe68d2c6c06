package io.github.hookswitch.local.internal.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The roles and policies of all accounts, as their stacks made them. */
public final class IamStore {
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):role/(?:.*/)?([^/]+)");
    private static final Pattern SESSION = Pattern.compile("arn:aws[a-z-]*:sts::(\\d{12}):assumed-role/([^/]+)/.*");

    private final Map<String, Role> roles = new TreeMap<>();
    private final Map<String, Attachment> attachments = new TreeMap<>();
    private final Map<String, PolicyDocument> managed = new TreeMap<>();

    private record Attachment(String account, PolicyDocument policy, Set<String> roleNames) {}

    /** No roles. */
    public IamStore() {}

    /**
     * Keeps a role, instead of the one of its name.
     *
     * @param account 12 digits
     * @param name its name, without its path
     * @param role the role
     */
    public synchronized void put(String account, String name, Role role) {
        roles.put(account + "/" + name, role);
    }

    /**
     * Forgets a role.
     *
     * @param account 12 digits
     * @param name its name
     */
    public synchronized void remove(String account, String name) {
        roles.remove(account + "/" + name);
    }

    /**
     * Attaches a policy to roles, instead of the one that was attached under the same id.
     *
     * @param account 12 digits
     * @param id the id of the resource that says so
     * @param policy the policy
     * @param roleNames the roles
     */
    public synchronized void attach(String account, String id, PolicyDocument policy, Set<String> roleNames) {
        attachments.put(account + "/" + id, new Attachment(account, policy, Set.copyOf(roleNames)));
    }

    /**
     * Detaches a policy.
     *
     * @param account 12 digits
     * @param id the id under which it was attached
     */
    public synchronized void detach(String account, String id) {
        attachments.remove(account + "/" + id);
    }

    /**
     * Keeps a managed policy, instead of the one of its ARN.
     *
     * @param arn its ARN
     * @param policy the policy
     */
    public synchronized void putManaged(String arn, PolicyDocument policy) {
        managed.put(arn, policy);
    }

    /**
     * Forgets a managed policy.
     *
     * @param arn its ARN
     */
    public synchronized void removeManaged(String arn) {
        managed.remove(arn);
    }

    /**
     * Looks a role up.
     *
     * @param roleArn the ARN of the role, or of a session of it
     * @return the role; empty if no stack made it
     */
    public synchronized Optional<Role> role(String roleArn) {
        return key(roleArn).map(roles::get);
    }

    /** The policies that stand beside a role. */
    synchronized List<PolicyDocument> attached(String roleArn) {
        List<PolicyDocument> attached = new ArrayList<>();
        attachments.values().forEach(each -> {
            boolean has = each.roleNames().stream()
                    .anyMatch(name -> key(roleArn).equals(Optional.of(each.account() + "/" + name)));
            if (has) {
                attached.add(each.policy());
            }
        });
        return attached;
    }

    synchronized Optional<PolicyDocument> managed(String arn) {
        return Optional.ofNullable(managed.get(arn));
    }

    private static Optional<String> key(String roleArn) {
        for (Pattern form : List.of(ROLE, SESSION)) {
            Matcher arn = form.matcher(roleArn);
            if (arn.matches()) {
                return Optional.of(arn.group(1) + "/" + arn.group(2));
            }
        }
        return Optional.empty();
    }
}
