/** A host name or address and its port, as RocketMQ's clients write it: `127.0.0.1:9876`. */
export type Endpoint = string;

export type LabProfile = 'single' | 'master-slave' | 'controller' | 'dledger' | 'acl';

/** What another part of the product needs to work with a RocketMQ that answers. */
export interface LabConnection {
  /** `own`: started by the lab, on loopback; `given`: at an address that the user named or confirmed. */
  kind: 'own' | 'given';
  /** Undefined where it is not known: the lab asks no address for more than it needs. */
  version?: string;
  profile?: LabProfile;
  nameServer: Endpoint;
  /** gRPC endpoint of the proxy; undefined: none is known, so nothing can be sent or received from the editor. */
  proxy?: Endpoint;
  /** What administration runs on: a JDK's `java` and `javac` beside it, and the folder of RocketMQ's jars. */
  jars?: { java: string; folder: string };
  /** A folder of the lab's own, where it may write; it exists. */
  home: string;
  /** Where ACL is on; the secret comes from SecretStorage only. */
  credentials?: { accessKey: string; secretKey: string };
}

/** What the lab says of itself; `stopped` also when nothing was ever prepared. */
export type LabState =
  | { kind: 'stopped' }
  | { kind: 'starting'; profile: LabProfile }
  | { kind: 'running'; connection: LabConnection; processes: readonly LabProcess[] }
  | { kind: 'stopping' }
  | { kind: 'failed'; reason: string };

/** One process of an own lab. */
export interface LabProcess {
  /** Unique in the lab and readable: `name server`, `broker-a`, `broker-a slave`, `proxy`. */
  name: string;
  role: 'name-server' | 'broker' | 'proxy' | 'controller';
  pid: number;
  /** Path of what it writes: the file opens on a click. */
  log: string;
  /** `frozen`: SIGSTOP; `gone`: it ended or was killed and may be started again. */
  state: 'running' | 'frozen' | 'gone';
}
