package guide.basics;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class BasicsApplication {
    public static void main(String[] args) {
        SpringApplication.run(BasicsApplication.class, "--spring.config.location=classpath:/basics.yml");
    }

    @Bean
    CommandLineRunner send(OrderEvents events) {
        return arguments -> {
            events.paid("1001");
            events.viewed("/");
        };
    }
}
