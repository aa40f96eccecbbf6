package guide.l35;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

final class OrderStatus {
    private OrderStatus() {
    }

    /** Empty when there is no such order. */
    static String read(Connection connection, String orderId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT status FROM orders WHERE id = ?")) {
            query.setString(1, orderId);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
