/**
 * What the API server would refuse in Kubernetes manifests: unknown and missing fields, wrong types and values. Offline:
 * the kinds of Kubernetes are those of the package kubernetes-models, those of the operator are in operatorTypes.d.mts.
 *
 * @param files Name and text of YAML files; a text may have several documents.
 * @returns One text a problem, it begins with the name of its file; empty when all is well.
 */
export function manifestProblems(files: readonly { name: string; text: string }[]): Promise<string[]>;
