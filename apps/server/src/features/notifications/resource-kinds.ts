/** What is told about a resource and its use. */
export type ResourceNotificationData = {
  /** To who runs the owning body, or to the bureau. */
  resource_requested: { resource: string; organisation: string };
  /** To the body that asked; `decision` is `grant` or `refuse`. */
  resource_decided: { resource: string; decision: string; reason: string };
  /** To both sides; `decision` is `take_back`, `return` or `revoke`. */
  resource_ended: { resource: string; organisation: string; decision: string; reason: string };
  /** To the bodies that use it. */
  resource_terms_changed: { resource: string; version: string };
};
