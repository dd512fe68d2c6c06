package io.github.hookswitch.local.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change set does to one resource.
 *
 * @param action Add, Modify or Remove
 * @param logicalId the resource
 * @param type its type
 * @param physicalId its physical id; null for a new one
 * @param replacement True, False or Conditional; null unless it is modified
 * @param policyAction Delete, Retain or ReplaceAndDelete and the like; null if nothing is deleted
 * @param details why it is modified
 */
public record ResourceChange(
        String action,
        String logicalId,
        String type,
        @Nullable String physicalId,
        @Nullable String replacement,
        @Nullable String policyAction,
        List<Detail> details) {

    /**
     * Copies the list.
     *
     * @param action Add, Modify or Remove
     * @param logicalId the resource
     * @param type its type
     * @param physicalId its physical id; null for a new one
     * @param replacement True, False or Conditional; null unless it is modified
     * @param policyAction Delete, Retain or ReplaceAndDelete and the like; null if nothing is deleted
     * @param details why it is modified
     */
    public ResourceChange {
        details = List.copyOf(details);
    }

    /**
     * Something that differs.
     *
     * @param attribute Properties, Metadata, DeletionPolicy, UpdateReplacePolicy
     * @param name the property; null unless the attribute is Properties
     * @param requiresRecreation Always, Conditionally or Never
     * @param source DirectModification, ParameterReference, ResourceReference or ResourceAttribute
     * @param cause what the difference comes from; null for a direct modification
     * @param certain whether the value will differ for sure
     */
    public record Detail(
            String attribute,
            @Nullable String name,
            String requiresRecreation,
            String source,
            @Nullable String cause,
            boolean certain) {}
}
