package guide.l05;

import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.StaticSessionCredentialsProvider;

final class WithAcl {
    private WithAcl() {
    }

    static ClientConfiguration configuration() {
        // #region acl
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv("ROCKETMQ_ENDPOINTS"))
            .setCredentialProvider(new StaticSessionCredentialsProvider(
                System.getenv("ROCKETMQ_ACCESS_KEY"), System.getenv("ROCKETMQ_SECRET_KEY")))
            .build();
        // #endregion
        return configuration;
    }
}
