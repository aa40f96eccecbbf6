package guide.ordered;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class OrderedApplication {
    public static void main(String[] args) {
        SpringApplication.run(OrderedApplication.class, "--spring.config.location=classpath:/ordered.yml");
    }
}
