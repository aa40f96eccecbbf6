/**
 * What the CRDs of apache/rocketmq-operator (master of 2025-01-14, CRD version v1alpha1) allow and require, told in
 * the types of Kubernetes itself. Two things are stricter than there: values that its code compares with are listed.
 */
import type { IStatefulSet } from 'kubernetes-models/apps/v1/StatefulSet';
import type { IAffinity } from 'kubernetes-models/v1/Affinity';
import type { IEnvVar } from 'kubernetes-models/v1/EnvVar';
import type { ILocalObjectReference } from 'kubernetes-models/v1/LocalObjectReference';
import type { IPersistentVolumeClaimSpec } from 'kubernetes-models/v1/PersistentVolumeClaimSpec';
import type { IPodSecurityContext } from 'kubernetes-models/v1/PodSecurityContext';
import type { IResourceRequirements } from 'kubernetes-models/v1/ResourceRequirements';
import type { ISecurityContext } from 'kubernetes-models/v1/SecurityContext';
import type { IToleration } from 'kubernetes-models/v1/Toleration';
import type { IVolume } from 'kubernetes-models/v1/Volume';

type StorageMode = 'StorageClass' | 'EmptyDir' | 'HostPath';
type PullPolicy = 'Always' | 'IfNotPresent' | 'Never';

interface Common {
  resources: IResourceRequirements;
  storageMode: StorageMode;
  hostPath: string;
  volumeClaimTemplates: { metadata?: { name?: string }; spec: IPersistentVolumeClaimSpec }[];
  securityContext?: IPodSecurityContext;
  containerSecurityContext?: ISecurityContext;
  podAnnotations?: Record<string, string>;
  imagePullSecrets?: ILocalObjectReference[];
  affinity?: IAffinity;
  tolerations?: IToleration[];
  nodeSelector?: Record<string, string>;
  priorityClassName?: string;
  serviceAccountName?: string;
}

interface Resource<Kind extends string, Spec> {
  apiVersion: 'rocketmq.apache.org/v1alpha1';
  kind: Kind;
  metadata: NonNullable<IStatefulSet['metadata']>;
  spec: Spec;
}

export type NameService = Resource<
  'NameService',
  Common & {
    size: number;
    nameServiceImage: string;
    imagePullPolicy: PullPolicy;
    hostNetwork: boolean;
    dnsPolicy: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
    env?: IEnvVar[];
  }
>;

export type Broker = Resource<
  'Broker',
  Common & {
    size: number;
    replicaPerGroup: number;
    brokerImage: string;
    imagePullPolicy: PullPolicy;
    allowRestart: boolean;
    scalePodName: string;
    env: IEnvVar[];
    volumes: IVolume[];
    clusterMode?: 'STATIC' | 'CONTROLLER';
    nameServers?: string;
    hostNetwork?: boolean;
  }
>;

export type Controller = Resource<
  'Controller',
  Common & { size: number; controllerImage: string; imagePullPolicy?: PullPolicy; env?: IEnvVar[] }
>;

export type TopicTransfer = Resource<
  'TopicTransfer',
  { topic?: string; sourceCluster?: string; targetCluster?: string }
>;
