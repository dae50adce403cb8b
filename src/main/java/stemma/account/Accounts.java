package stemma.account;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All accounts. */
interface Accounts extends JpaRepository<Account, String> {

    List<Account> findAllByOrderByUsername();

    default Account named(String username) {
        return findById(username).orElseThrow(() -> new PersonRefused("There is nobody called “" + username + "”."));
    }
}
